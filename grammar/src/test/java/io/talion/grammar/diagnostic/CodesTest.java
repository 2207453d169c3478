package io.talion.grammar.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code in the sources of any module has a page, and each page a code. */
class CodesTest {
  private static final Pattern LITERAL = Pattern.compile("\"(T[0-9]{4})\"");
  private static final Pattern SHOWN = Pattern.compile("\\bT[0-9]{4}\\b");
  private static final Path ROOT = Path.of("..");
  private static final Path PAGES = Path.of("src/main/resources/talion/codes");
  private static final int LEAST = 20;

  static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> codes = new TreeSet<>();
      files.forEach(file -> codes.add(file.getFileName().toString().replace(".md", "")));
      return codes;
    }
  }

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    Set<String> used = used();
    assertThat(used).hasSizeGreaterThan(LEAST);
    assertThat(pages()).containsExactlyInAnyOrderElementsOf(used);
  }

  /** What nobody has ever seen said may say anything: each code of policies stands in a test. */
  @Test
  void everyCodeOfAPolicyIsShownByATest() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path tests : below("src/test")) {
      try (Stream<Path> files = Files.walk(tests)) {
        for (Path file : files.filter(CodesTest::tellsCodes).toList()) {
          SHOWN.matcher(Files.readString(file)).results().forEach(r -> shown.add(r.group()));
        }
      }
    }
    Set<String> ofPolicies = new TreeSet<>(pages());
    ofPolicies.removeIf(code -> code.compareTo("T2") > 0);
    assertThat(shown).containsAll(ofPolicies);
  }

  private static boolean tellsCodes(Path file) {
    return file.toString().endsWith(".expected")
        || file.toString().endsWith(".java")
        || file.toString().contains("/expected/");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasAllItsParts(String code) {
    String page = Codes.page(code).orElseThrow();
    assertThat(page)
        .startsWith("# " + code + ": ")
        .contains("\n## Bad\n", "\n## Good\n", "\n## Fix\n");
    assertThat(Codes.title(code).orElseThrow()).isNotBlank().doesNotContain(code);
  }

  @Test
  void whatIsNoCodeHasNoPage() {
    assertThat(Codes.page("T9999")).isEmpty();
    assertThat(Codes.page("../T0001")).isEmpty();
    assertThat(Codes.page("")).isEmpty();
  }

  private static Set<String> used() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path sources : below("src/main/java")) {
      collect(sources, codes);
    }
    return codes;
  }

  /** That folder of each module that has it. */
  private static List<Path> below(String folder) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules.map(module -> module.resolve(folder)).filter(Files::isDirectory).toList();
    }
  }

  private static void collect(Path sources, Set<String> codes) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
  }
}
