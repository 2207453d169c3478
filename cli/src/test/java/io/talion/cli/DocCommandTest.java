package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.doc.DocMarkdown;
import io.talion.cli.doc.DocPage;
import io.talion.grammar.parse.Formatter;
import io.talion.grammar.parse.PolicyParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code talion doc}, and the pages of the standard library that it makes for docs/stdlib. */
final class DocCommandTest {
  private static final Path TOP = Path.of(System.getProperty("talion.root", ".."));
  private static final Path LIBRARY = TOP.resolve("stdlib/src/main/talion");
  private static final Path PAGES = TOP.resolve("docs/stdlib");
  private static final Path LIST =
      TOP.resolve("cli/src/main/resources/io/talion/cli/doc/modules.tsv");

  private static Map<String, DocPage> library() throws IOException {
    Map<String, DocPage> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(LIBRARY)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".talion")).toList()) {
        String name = LIBRARY.relativize(file).toString().replaceAll("[/\\\\]", ".");
        all.put(name.replaceFirst("\\.talion$", ""), page(name, Files.readAllBytes(file)));
      }
    }
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }

  private static DocPage page(String name, byte[] source) {
    String text = Formatter.format(name, source).text().orElseThrow();
    return DocPage.of(PolicyParser.parse(name, text).unit().orElseThrow(), text);
  }

  /** The pages are current; {@code -Dtalion.record=true} writes them anew. */
  @Test
  void thePagesOfTheStandardLibraryAreCurrent() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    StringBuilder index =
        new StringBuilder(
            "# The standard library\n\nMade by `talion doc`; `talion doc std.liveness` shows one.\n\n");
    StringBuilder list = new StringBuilder();
    library()
        .forEach((name, page) -> {
          expected.put(name + ".md", DocMarkdown.of(page));
          index.append("- [%s](%s.md): %s\n".formatted(name, name, page.summary()));
          list.append(name).append('\t').append(page.summary()).append('\n');
        });
    expected.put("README.md", index.toString());
    if (Boolean.getBoolean("talion.record")) {
      record(expected, list.toString());
    }
    assertThat(Files.readString(LIST)).isEqualTo(list.toString());
    assertThat(written()).isEqualTo(expected);
  }

  private static void record(Map<String, String> pages, String list) throws IOException {
    Files.createDirectories(PAGES);
    for (String old : written().keySet()) {
      Files.delete(PAGES.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }
    Files.writeString(LIST, list);
  }

  private static Map<String, String> written() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.toList()) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return all;
  }

  /** A module that says nothing of itself cannot be chosen from a list. */
  @Test
  void everyModuleSaysWhatItIs() throws IOException {
    library().forEach((name, page) -> assertThat(page.summary()).as(name).isNotBlank());
  }

  @Test
  void aModuleByItsName() {
    Talion.Result run = Talion.run("doc", "std.quorum");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("# Module std.quorum\n")
        .contains("## Functions", "```talion\nfun ")
        .endsWith("\n");
  }

  @Test
  void withoutANameTheStandardLibrary() {
    Talion.Result run = Talion.run("doc");
    assertThat(run.out().lines())
        .hasSizeGreaterThan(20)
        .anyMatch(l -> l.startsWith("std.quorum  "));
  }

  /** Signatures of what gives a value, the whole of what decides; markup of others is only text. */
  @Test
  void aPolicyAsHtml(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("p.talion");
    Files.writeString(
        file,
        """
        /// It says <script>alert(1)</script> in *one* line.
        policy a.b version 1.0.0 language 1
        /// What is asked.
        event Ask { operator: Operator }   key (operator)
        fun twice(n: Int) : Int = n + n
        rule r { on a in Ask when twice(1) == 2 against a.operator flag "x" fires every time }
        test "it works" { expect twice(2) == 4 }
        """,
        StandardCharsets.UTF_8);
    Talion.Result run = Talion.run("doc", "--html", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("<!doctype html>")
        .contains(
            "&lt;script&gt;", "<em>one</em>", "fun twice(n: Int) : Int\n", "flag &quot;x&quot;")
        .contains("<li>it works</li>")
        .doesNotContain("<script>", "n + n");
  }

  @Test
  void whatIsNotThereAndWhatDoesNotParse(@TempDir Path folder) throws IOException {
    Talion.Result missing = Talion.run("doc", "std.nothing");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("error[T3010]", "no module std.nothing", "= fix:");
    Path broken = Files.writeString(folder.resolve("broken.talion"), "policy x version");
    Talion.Result wrong = Talion.run("doc", broken.toString());
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("T0012", "T3042");
  }
}
