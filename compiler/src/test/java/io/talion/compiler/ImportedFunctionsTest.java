package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An import brings functions, but not what a module keeps: a function that reads that is said to be
 * unfit where it is called, and is no mistake of the module's (language.md section 3).
 */
final class ImportedFunctionsTest {
  private static final String MODULE =
      """
      module m language 1
      event Ping { operator: Operator } key (operator)
      state seen : Int = 0
      tally pings() : Int = 0 { on p in Ping => it + 1 }
      fun plain(a: Int) : Int = a + 1
      fun total(a: Int) : Int = a + seen
      fun indirect(a: Int) : Int = total(a) + 1
      fun counted() : Int = count(p in Ping last 1 day)
      fun tallied() : Int = pings()
      """;

  private static List<String> messages(String condition) {
    String policy =
        """
        policy p version 1.0.0 language 1
        import m as e
        event Vote { operator: Operator } key (operator)
        fun mine(a: Int) : Int = e.plain(a)
        rule r { on v in Vote when mine(1) > %s  against v.operator  flag "x"  fires every time  because "y" }
        """
            .formatted(condition);
    SourceSet source =
        new SourceSet(
            "p",
            policy.getBytes(StandardCharsets.UTF_8),
            name -> Optional.of(MODULE.getBytes(StandardCharsets.UTF_8)));
    return Compiler.check(source).diagnostics().stream()
        .filter(d -> d.isError())
        .map(d -> d.span().source() + " " + d.message() + d.cause().map(c -> ": " + c).orElse(""))
        .toList();
  }

  @Test
  void theOthersAreImported() {
    assertThat(messages("e.plain(2)")).isEmpty();
  }

  @Test
  void whatReadsTheModulesOwnIsSaidWhereItIsCalled() {
    assertThat(messages("e.total(2)"))
        .containsExactly(
            "p `e.total` cannot be imported: it reads the state `seen`, which no import brings");
    assertThat(messages("e.indirect(2)"))
        .containsExactly(
            "p `e.indirect` cannot be imported: it reads the state `seen`, which no import brings");
    assertThat(messages("e.counted()"))
        .containsExactly(
            "p `e.counted` cannot be imported: it reads the event `Ping`, which no import brings");
    assertThat(messages("e.tallied()"))
        .containsExactly(
            "p `e.tallied` cannot be imported: it reads the tally `pings`, which no import brings");
  }

  @Test
  void neitherIsWhatItKeeps() {
    assertThat(messages("e.seen"))
        .containsExactly(
            "p the state `seen` cannot be imported:"
                + " an import brings types, constants, functions and tables");
    assertThat(messages("count(x in e.Ping last 1 day)"))
        .containsExactly(
            "p the event `e.Ping` cannot be imported:"
                + " an import brings types, constants, functions and tables");
  }

  @Test
  void kindsOfTheModuleCanBeExpected() {
    SourceSet source =
        new SourceSet(
            "p",
            """
            policy p version 1.0.0 language 1
            import m as e
            terms { expect e.Task at most 50  limit 10% per e.Task }
            """
                .getBytes(StandardCharsets.UTF_8),
            name ->
                Optional.of(
                    "module m language 1\ntype Task = Bytes32".getBytes(StandardCharsets.UTF_8)));
    assertThat(Compiler.check(source).diagnostics().stream().filter(d -> d.isError())).isEmpty();
  }
}
