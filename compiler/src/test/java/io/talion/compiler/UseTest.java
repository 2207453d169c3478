package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.source.Modules;
import io.talion.grammar.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Modules with inputs, and what can be wrong about using them (semantics.md 19 and 35). */
final class UseTest {
  private static final String HEAD =
      """
      policy p version 1.0.0 language 1
      terms { slashable for 14 days  expect 10 Said per 1 minute }
      param most : Ratio = 5% in 1%..20%
      event Said { operator: Operator  n: Int in 0..9  free: Int } key (operator)
      """;
  private static final String MODULE =
      """
      module own.high language 1
      input Level { who: Operator  n: Int in 0..9 } key (who)
      param cost : Ratio = 1% in 0%..10%
      const limit = 3
      rule high { on l in Level when l.n > limit against l.who slash cost fires every time because "{l.n}" }
      """;
  private static final String BOUND = "{ Level from s in Said with (who: s.operator, n: s.n) }";

  @Test
  void aModulesRulesStandWhereTheUseDoes() {
    Core core =
        core(
            """
            rule earlier { on s in Said against s.operator flag "b" fires every time }
            use own.high as one %s
            rule middle { on s in Said against s.operator flag "b" fires every time }
            use own.high as two (cost: 2%%) %s
            """
                .formatted(BOUND, BOUND));
    assertThat(core.rules().stream().map(Rule::name))
        .containsExactly("earlier", "one.high", "middle", "two.high");
    assertThat(core.streams().stream().map(StreamDef::name)).contains("one.Level", "two.Level");
    assertThat(core.params()).extracting(Core.ParamValue::name).containsExactly("most");
  }

  @Test
  void theDigestCoversTheTextOfWhatIsUsed() {
    String use = "use own.high as one " + BOUND;
    String digest = core(use).digest();
    assertThat(core(use, MODULE.replace("limit = 3", "limit = 4")).digest()).isNotEqualTo(digest);
    String test = "\ntest \"t\" { at block 1 Level(who: a, n: 1)  expect no findings }";
    assertThat(core(use, MODULE + "// comment" + test).digest()).isEqualTo(digest);
  }

  @Test
  void parametersAreKnownGivenOnceAndInRange() {
    assertThat(codes("use own.high as n (price: 1%) " + BOUND)).containsExactly("T0101");
    assertThat(codes("use own.high as n (1%) " + BOUND)).containsExactly("T0109");
    assertThat(codes("use own.high as n (cost: 1%, cost: 2%) " + BOUND)).containsExactly("T0109");
    assertThat(codes("use own.high as n (cost: 10%) " + BOUND)).isEmpty();
    assertThat(codes("use own.high as n (cost: 11%) " + BOUND)).containsExactly("T0211");
    assertThat(codes("use own.high as n (cost: 2 ETH) " + BOUND)).containsExactly("T0202");
  }

  @Test
  void aParameterThatIsHandedOnMustFitWithItsWholeRange() {
    assertThat(codes("use own.high as n (cost: most) " + BOUND)).containsExactly("T0211");
    assertThat(codes("use own.high as n (cost: most / 2) " + BOUND)).isEmpty();
  }

  @Test
  void whatIsWrongWithAModulesRuleIsSaidAtTheUse() {
    String module = MODULE.replace("fires", "evidence x in Level where x.n > 2 fires");
    String use = "use own.high as one " + BOUND;
    Diagnostic unbounded =
        check(use, Map.of("own.high", module)).diagnostics().stream()
            .filter(d -> d.code().equals("T0501"))
            .findFirst()
            .orElseThrow();
    assertThat(unbounded.span().start()).isEqualTo((HEAD + use).indexOf("one"));
  }

  @Test
  void everyInputIsBoundToAStream() {
    assertThat(codes("use own.high as n { }")).containsExactly("T0806");
    assertThat(codes("use own.high as n { Lvl from s in Said with (who: s.operator, n: s.n) }"))
        .contains("T0101", "T0806");
    assertThat(codes("use own.high as n { Level from o in Operator with (who: o, n: 1) }"))
        .containsExactly("T0106");
  }

  @Test
  void aBindingGivesEveryFieldItsTypeAndRange() {
    String binding = "use own.high as n { Level from s in Said with (%s) }";
    assertThat(codes(binding.formatted("who: s.operator"))).containsExactly("T0109");
    assertThat(codes(binding.formatted("who: s.operator, n: 1, m: 2"))).containsExactly("T0103");
    assertThat(codes(binding.formatted("who: s.n, n: 1"))).containsExactly("T0201");
    assertThat(codes(binding.formatted("who: s.operator, n: s.free"))).containsExactly("T0211");
    assertThat(codes(binding.formatted("who: s.operator, n: clamp(s.free, 0, 9)"))).isEmpty();
  }

  @Test
  void aModuleSeesItsOwnNamesOnly() {
    String reads = MODULE.replace("l.n > limit", "exists(s in Said)");
    assertThat(codes("use own.high as n " + BOUND, reads)).contains("T0101");
  }

  @Test
  void itsNamesAreReadThroughTheAlias() {
    String rule =
        "\nrule r { on f in n.high when n.limit == 3 and f.rule is n.%s against f.offender flag \"x\" fires every time }";
    String use = "use own.high as n " + BOUND;
    assertThat(codes(use + rule.formatted("high"))).isEmpty();
    assertThat(codes(use + rule.formatted("low"))).containsExactly("T0101");
    assertThat(codes(use + rule.formatted("high").replace("n.limit", "n.limits")))
        .containsExactly("T0101");
    assertThat(codes(use + rule.formatted("high").replace("in n.high", "in m.high")))
        .contains("T0101");
  }

  @Test
  void inputsStandInModulesAndHaveAKeyOnly() {
    assertThat(codes("input Level { n: Int }\nrule r { on l in Level fires every time }"))
        .contains("T0808");
    assertThat(codes("use own.high as n " + BOUND, MODULE.replace("key (who)", "once per (who)")))
        .contains("T0808");
    assertThat(codes("use own.high as n " + BOUND, MODULE + "event E { n: Int }"))
        .containsExactly("T0807");
  }

  @Test
  void aModuleThatUsesItselfIsACircle() {
    assertThat(codes("use own.high as n " + BOUND, MODULE + "use own.high as n " + BOUND))
        .contains("T0802");
  }

  @Test
  void usesDoNotMultiplyWithoutEnd() {
    Map<String, String> chain = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      StringBuilder text = new StringBuilder("module m" + i + " language 1\n");
      for (int k = 0; k < 9; k++) {
        text.append("use m" + (i + 1) + " as u" + k + " { }\n");
      }
      chain.put("m" + i, text.toString());
    }
    chain.put("m6", "module m6 language 1\nconst c = 1");
    assertThat(check("use m0 as u { }", chain).diagnostics())
        .extracting(Diagnostic::code)
        .contains("T0803");
  }

  @Test
  void aModuleByItselfHasItsInputsForEvents() {
    Checked module = Compiler.check(SourceSet.of("own.high", MODULE));
    assertThat(module.diagnostics()).isEmpty();
    assertThat(module.core().events()).extracting(e -> e.name()).startsWith("Level");
  }

  private static Core core(String text) {
    return core(text, MODULE);
  }

  private static Core core(String text, String module) {
    Checked checked = check(text, Map.of("own.high", module));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    return checked.core();
  }

  private static List<String> codes(String text) {
    return codes(text, MODULE);
  }

  private static List<String> codes(String text, String module) {
    return check(text, Map.of("own.high", module)).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::code)
        .toList();
  }

  private static Checked check(String text, Map<String, String> modules) {
    Modules found =
        name -> Optional.ofNullable(modules.get(name)).map(t -> t.getBytes(StandardCharsets.UTF_8));
    return Compiler.check(
        new SourceSet("p", (HEAD + text).getBytes(StandardCharsets.UTF_8), found));
  }
}
