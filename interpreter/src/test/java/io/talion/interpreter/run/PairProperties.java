package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Partners found by what the tests say of them, against the same tests written so that nothing is
 * seen in them: the same findings in the same order.
 */
class PairProperties {
  private static final BigInteger FAR = BigInteger.TWO.pow(70);

  private record Vote(
      int gap, boolean other, int validator, Value source, Value target, Value root) {}

  private static final String POLICY =
      """
      policy p version 1.0.0 language 1
      event V { validator: Validator  s: Int  t: Int  root: Int? } key (validator)%s
      event W { validator: Validator  s: Int  t: Int  root: Int? } key (validator)
      rule r {
        on %s matching (validator) within %s
        when %s
        against a.validator
        flag "r"
        fires %s
        because "{a.s}-{a.t} {b.s}-{b.t}"
      }
      """;

  @Provide
  Arbitrary<String> conditions() {
    Arbitrary<String> field = Arbitraries.of("s", "s", "t", "t", "root");
    Arbitrary<String> atom =
        Combinators.combine(
                field,
                field,
                Arbitraries.of("<", "<=", ">", ">=", "==", "!="),
                Arbitraries.of("a", "b"),
                Arbitraries.of("a", "b"))
            .as(PairProperties::comparison);
    Arbitrary<String> way = atom.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join(" and ", l));
    return way.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join(" or ", l));
  }

  private static String comparison(String x, String y, String op, String p, String q) {
    boolean orders = !op.equals("==") && !op.equals("!=");
    String left = orders && x.equals("root") ? "(" + p + ".root or else 1)" : p + "." + x;
    String right = orders && y.equals("root") ? "(" + q + ".root or else 1)" : q + "." + y;
    boolean mixed = !orders && x.equals("root") != y.equals("root");
    return left + " " + op + " " + (mixed ? q + "." + x : right);
  }

  private static Arbitrary<Value> numbers() {
    return Arbitraries.integers()
        .between(-3, 6)
        .map(i -> i == -3 ? new Int(FAR.negate()) : i == 6 ? new Int(FAR) : Int.of(i));
  }

  @Provide
  Arbitrary<List<Vote>> votes() {
    Arbitrary<Value> roots =
        Arbitraries.integers().between(0, 2).map(i -> i == 0 ? None.NONE : Int.of(i));
    return Combinators.combine(
            Arbitraries.integers().between(-9, 3),
            Arbitraries.of(false, true),
            Arbitraries.integers().between(1, 2),
            numbers(),
            numbers(),
            roots)
        .as(Vote::new)
        .list()
        .ofMaxSize(40);
  }

  private static List<String> run(String policy, List<Vote> votes, int batch) {
    Core core = Play.core(policy);
    Play play = new Play(new TruffleEngine(), core, batch);
    long time = 990;
    for (Vote v : votes) {
      time += Math.max(0, v.gap());
      play.at(
          v.other() ? time : time + Math.min(0, v.gap()),
          1 + time % 5,
          v.other() ? "W" : "V",
          new ValidatorIndex(BigInteger.valueOf(v.validator())),
          v.source(),
          v.target(),
          v.root());
    }
    List<String> found = new ArrayList<>(play.finish());
    return Stream.concat(found.stream(), play.findings.stream().map(f -> "" + f.because()))
        .toList();
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void nothingIsLostAndNothingMoves(
      @ForAll("conditions") String condition,
      @ForAll("votes") List<Vote> votes,
      @ForAll boolean directed,
      @ForAll boolean unended,
      @ForAll boolean late,
      @ForAll @IntRange(max = 2) int firing,
      @ForAll @IntRange(min = 1, max = 20) int batch) {
    String accepts = late ? " late accept within 1 minute" : "";
    String trigger = directed ? "a in V, b in W" : "a, b in V";
    String within = unended ? "2 blocks" : "9 milliseconds";
    String fires =
        List.of("every time", "once per (a.validator)", "again when cleared per (b.t)").get(firing);
    String seen = POLICY.formatted(accepts, trigger, within, condition, fires);
    String unseen =
        POLICY.formatted(accepts, trigger, within, "not (not (" + condition + "))", fires);
    assertThat(run(seen, votes, batch)).isEqualTo(run(unseen, votes, 1));
  }
}
