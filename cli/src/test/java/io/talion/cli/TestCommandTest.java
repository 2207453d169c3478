package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code talion test}: what passes, what fails and how it is said, properties, JUnit's form. */
final class TestCommandTest {
  private static final String RULES =
      """
      policy test.votes version 1.0.0 language 1
      event Vote { operator: Operator  round: Int  payload: Hash } key (operator)
      rule double_vote {
        on a, b in Vote matching (operator, round) within 1 day
        when a.payload != b.payload
        against a.operator
        slash 5%
        fires once per (a.operator, a.round)
        because "voted twice in round {a.round}"
      }
      """;

  private static final String EVENTS =
      """
        at @2026-01-01T00:00:00Z Vote(operator: alice, round: 7, payload: 0xaa)
        at @2026-01-01T00:00:05Z Vote(operator: alice, round: 7, payload: 0xbb)
      """;

  @TempDir Path folder;

  private Talion.Result test(String declarations, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("votes.talion"), RULES + declarations);
    String[] args = new String[options.length + 2];
    args[0] = "test";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = file.toString();
    return Talion.run(args);
  }

  @Test
  void aTestThatHolds() throws Exception {
    Talion.Result result =
        test(
            "test \"twice\" {\n"
                + EVENTS
                + "  expect double_vote against alice slash 5%\n  expect nothing else\n}\n");
    assertThat(result.out()).contains("pass  twice").contains("1 passed, 0 failed");
    assertThat(result.status()).isZero();
  }

  @Test
  void anotherPenaltyIsAFailureThatShowsWhatWasFound() throws Exception {
    Talion.Result result =
        test("test \"twice\" {\n" + EVENTS + "  expect double_vote against alice slash 6%\n}\n");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("FAIL  twice")
        .contains("votes.talion:14:")
        .contains("expected double_vote against alice slash 6%, not found")
        .contains("found: double_vote against alice slash 5% at 2026-01-01T00:00:05.000Z");
  }

  @Test
  void somethingElseAndNoFindings() throws Exception {
    assertThat(test("test \"none\" {\n" + EVENTS + "  expect no findings\n}\n").out())
        .contains("expected no findings");
    assertThat(test("test \"else\" {\n" + EVENTS + "  expect nothing else\n}\n").out())
        .contains("also found: double_vote against alice slash 5%");
  }

  @Test
  void aFindingIsTakenOnce() throws Exception {
    String twice = "  expect double_vote against alice\n  expect double_vote against alice\n}\n";
    assertThat(test("test \"twice\" {\n" + EVENTS + twice).status()).isEqualTo(1);
  }

  @Test
  void repeatCountsFromZero() throws Exception {
    Talion.Result result =
        test(
            """
            test "rounds" {
              repeat 3 as i every 1 minute from @2026-01-01T00:00:00Z {
                Vote(operator: alice, round: i, payload: 0xaa)
                Vote(operator: alice, round: i, payload: 0xbb)
              }
              expect double_vote against alice slash 5% at @2026-01-01T00:02:00Z
              expect double_vote against alice slash 5% at @2026-01-01T00:00:00Z
              expect double_vote against alice slash 5% at @2026-01-01T00:01:00Z
              expect nothing else
            }
            """);
    assertThat(result.out()).contains("1 passed, 0 failed");
  }

  @Test
  void timeDoesNotGoBack() throws Exception {
    Talion.Result result =
        test(
            "test \"back\" {\n"
                + EVENTS
                + "  at @2026-01-01T00:00:01Z Vote(operator: alice, round: 7, payload: 0xbb)\n}\n");
    assertThat(result.out()).contains("time cannot go back in a test");
  }

  @Test
  void aPropertyThatHolds() throws Exception {
    Talion.Result result =
        test(
            "property \"bounded\" { for any trace of Vote up to 20 events check worst_loss(1 day) <= 10_000% }\n",
            "--runs", "20");
    assertThat(result.out()).contains("pass  bounded").contains("20 traces, seed 1");
  }

  @Test
  void aPropertyThatFailsShrinksToATestThatPasses() throws Exception {
    String property =
        "property \"never\" { for any trace of Vote up to 40 events check worst_loss(1 day) < 5% }\n";
    Talion.Result result = test(property);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("worst_loss(1d) is 5%, the bound 5%");
    String example =
        result
            .out()
            .substring(result.out().indexOf("test \"never"))
            .lines()
            .takeWhile(l -> !l.isBlank() && !l.contains("passed,"))
            .map(String::strip)
            .reduce("", (a, b) -> a + b + "\n");
    assertThat(example.lines().filter(l -> l.startsWith("at @"))).hasSize(2);
    Talion.Result pasted = test(example);
    assertThat(pasted.out() + pasted.err()).contains("1 passed, 0 failed");
  }

  @Test
  void equalSeedsGiveEqualTraces() throws Exception {
    String property =
        "property \"never\" { for any trace of Vote up to 40 events check worst_loss(1 day) < 5% }\n";
    assertThat(test(property, "--seed", "9").out()).isEqualTo(test(property, "--seed", "9").out());
  }

  @Test
  void junitsForm() throws Exception {
    Path report = folder.resolve("report.xml");
    test(
        "test \"a < b & c\" {\n"
            + EVENTS
            + "  expect no findings\n}\n"
            + "test \"fine\" {\n"
            + EVENTS
            + "  expect double_vote against alice\n}\n",
        "--junit",
        report.toString());
    String xml = Files.readString(report);
    assertThat(xml)
        .contains("tests=\"2\" failures=\"1\"")
        .contains("name=\"a &lt; b &amp; c\"")
        .contains("<failure message=\"expected no findings\">");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
  }

  @Test
  void aPolicyThatDoesNotPassItsCheckIsNotTested() throws Exception {
    Talion.Result result = test("rule broken { }\n");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void resultsAsJson() throws Exception {
    Talion.Result result =
        test("test \"none\" {\n" + EVENTS + "  expect no findings\n}\n", "--json");
    assertThat(result.out())
        .startsWith("{\"file\":")
        .contains("\"passed\":false")
        .contains("\"message\":\"expected no findings\"");
  }
}
