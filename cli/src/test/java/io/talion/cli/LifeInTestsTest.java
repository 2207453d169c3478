package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of policies may say what happens to findings, and which events never happened. */
final class LifeInTestsTest {
  private static final String POLICY =
      """
      policy life.tests version 1.0.0 language 1
      terms { final after 1 day  challenge 1 hour }
      event E { operator: Operator  n: Int } key (operator)
      rule bad {
        on e in E
        against e.operator
        slash 1%
        fires every time
        because "{e.n}"
      }
      state vetoes : Int = count(s in Settled where s.status == "vetoed")
      test "a veto inside the hour counts" {
        at @2026-01-01T00:00:00Z E(operator: alice, n: 1)
        at @2026-01-01T00:59:59Z Vetoed(finding: latest(digest(f) for f in Finding) or else 0x00)
        advance to @2026-01-01T02:00:00Z
        expect bad against alice slash 1%
        expect vetoes == 1
      }
      test "at the hour it does not" {
        at @2026-01-01T00:00:00Z E(operator: alice, n: 1)
        at @2026-01-01T01:00:00Z Vetoed(finding: latest(digest(f) for f in Finding) or else 0x00)
        advance to @2026-01-01T02:00:00Z
        expect vetoes == 0
      }
      test "what never happened is no finding" {
        at block 100 E(operator: alice, n: 1)
        at block 101 E(operator: bob, n: 2)
        expect bad against alice
        at block 102 Retracted(block: block 101)
        expect nothing else
      }
      """;

  @TempDir Path folder;

  @Test
  void bothEnginesAgreeWithTheTests() throws Exception {
    Path file = Files.writeString(folder.resolve("life.talion"), POLICY);
    Talion.Result result = Talion.run("test", file.toString());
    assertThat(result.status()).as(result.out() + result.err()).isZero();
  }
}
