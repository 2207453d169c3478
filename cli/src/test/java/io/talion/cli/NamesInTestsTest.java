package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests may expect what rules against nobody find, and what rewards of used modules pay. */
final class NamesInTestsTest {
  private static final String MODULE =
      """
      module lib.pay language 1
      input Work { by: Operator  n: Int } key (by)
      rule much { on w in Work  when w.n > 3  fires every time  because "{w.n}" }
      reward daily {
        every 1 day
        pool 10 ETH
        among o in Operator
        weight sum(w.n for w in Work of o last 1 day)
        remainder carry
        because "by work"
      }
      """;
  private static final String POLICY =
      """
      policy names.tests version 1.0.0 language 1
      event E { operator: Operator  n: Int } key (operator)
      use lib.pay as p { Work from e in E with (by: e.operator, n: e.n) }
      rule seen { on e in E  when e.n > 1  fires every time  because "{e.n}" }
      test "of nobody" {
        at @2026-01-01T01:00:00Z E(operator: alice, n: 1)
        at @2026-01-01T02:00:00Z E(operator: bob, n: 4)
        expect seen at @2026-01-01T02:00:00Z
        expect p.much
        %s
        advance to @2026-01-02T12:00:00Z
        expect reward p.daily pays alice 2 ETH
        expect paid(p.daily, bob) == 8 ETH
        expect carried(p.daily) == 0 ETH
        expect nothing else
      }
      """;

  @TempDir Path folder;

  @Test
  void bothEnginesAgreeWithTheTests() throws Exception {
    Talion.Result result = run("");
    assertThat(result.status()).as(result.out() + result.err()).isZero();
  }

  @Test
  void whatWasTakenIsNotTakenAgain() throws Exception {
    Talion.Result result = run("expect seen");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("expected seen, not found");
  }

  @Test
  void aCulpritIsNamedWhereThereIsOne() throws Exception {
    Talion.Result result = run("expect seen against alice");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("rule `seen` is against nobody");
  }

  private Talion.Result run(String step) throws Exception {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.writeString(lib.resolve("pay.talion"), MODULE);
    Path file = Files.writeString(folder.resolve("names.talion"), POLICY.formatted(step));
    return Talion.run("test", file.toString(), "--path", folder.toString());
  }
}
