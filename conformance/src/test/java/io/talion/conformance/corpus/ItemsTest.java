package io.talion.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every item of docs/semantics.md that says what an evaluation gives has cases that name it. */
class ItemsTest {
  private static final Path ROOT = Path.of(System.getProperty("talion.root"));
  private static final int LEAST = 2;

  /**
   * What no trace can show: promises, tests, the checker, digests and the command line, and what is
   * said of files. Their tests stand beside what they are about.
   */
  private static final Set<Integer> ELSEWHERE =
      Set.of(31, 32, 33, 35, 37, 38, 39, 62, 70, 77, 81, 82, 83, 84, 85);

  private static final Pattern ITEM = Pattern.compile("^\\*\\*(\\d+)\\. ");
  private static final Pattern NAMED = Pattern.compile("(\\d+)(?: to (\\d+))?");

  @Test
  void eachIsNamedByAtLeastTwoCases() throws IOException {
    Map<Integer, Integer> cases = new TreeMap<>();
    try (Stream<String> lines = Files.lines(ROOT.resolve("docs/semantics.md"))) {
      lines
          .map(ITEM::matcher)
          .filter(Matcher::find)
          .map(m -> Integer.valueOf(m.group(1)))
          .filter(i -> !ELSEWHERE.contains(i))
          .forEach(i -> cases.put(i, 0));
    }
    assertThat(cases).hasSizeGreaterThan(ELSEWHERE.size());
    try (Stream<Path> files = Files.walk(ROOT.resolve("conformance/src/test/resources"))) {
      for (Path f : files.filter(p -> p.toString().endsWith(".corpus")).toList()) {
        Files.readAllLines(f).forEach(l -> count(l, cases));
      }
    }
    System.out.println("cases by item: " + cases);
    assertThat(cases).allSatisfy((item, n) -> assertThat(n).isGreaterThanOrEqualTo(LEAST));
  }

  /** The items that a comment names, up to what it says about them. */
  private static void count(String line, Map<Integer, Integer> cases) {
    int at = line.startsWith("--") ? line.indexOf("semantics ") : -1;
    if (at < 0) {
      return;
    }
    Matcher m = NAMED.matcher(line.substring(at).split(":", 2)[0]);
    while (m.find()) {
      int from = Integer.parseInt(m.group(1));
      int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
      IntStream.rangeClosed(from, to)
          .filter(cases::containsKey)
          .forEach(i -> cases.merge(i, 1, Integer::sum));
    }
  }
}
