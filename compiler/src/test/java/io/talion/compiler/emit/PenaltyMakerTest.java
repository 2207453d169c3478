package io.talion.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.Terms;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** From exact values to penalties (semantics.md 23). */
final class PenaltyMakerTest {
  private static final Expr ANY = new Expr.Const(None.NONE, Type.Simple.INT, new Span("", 0, 0));
  private static final PenaltyExpr SLASH =
      new PenaltyExpr.Slash(ANY, Optional.empty(), List.of("active"));

  private static Optional<Penalty> make(boolean up, PenaltyExpr clause, Value... values) {
    return new PenaltyMaker(terms(up)).make(clause, List.of(values));
  }

  private static Optional<Penalty> slash(long n, long d) {
    return make(false, SLASH, Ratio.of(n, d));
  }

  private static Penalty slashed(Ratio ratio, long wad) {
    return new Penalty.Slash(ratio, BigInteger.valueOf(wad), List.of("active"));
  }

  @Test
  void aSlashIsRoundedDownUnlessTermsSayUp() {
    assertThat(slash(1, 3)).contains(slashed(Ratio.of(1, 3), 333_333_333_333_333_333L));
    assertThat(make(true, SLASH, Ratio.of(1, 3)))
        .contains(slashed(Ratio.of(1, 3), 333_333_333_333_333_334L));
  }

  @Test
  void aboveOneIsOneAndZeroOrLessIsDropped() {
    assertThat(slash(3, 2)).contains(slashed(Ratio.ONE, 1_000_000_000_000_000_000L));
    assertThat(slash(0, 1)).isEmpty();
    assertThat(slash(-1, 2)).isEmpty();
  }

  @Test
  void dustIsKept() {
    assertThat(slash(1, 2_000_000_000_000_000_000L))
        .contains(slashed(Ratio.of(1, 2_000_000_000_000_000_000L), 0));
  }

  @Test
  void aPaymentIsFlooredAndDroppedAtNothing() {
    PenaltyExpr pay = new PenaltyExpr.Pay(ANY, Type.Token.ETH, ANY);
    Hex to = Hex.parse("0xaa");
    assertThat(make(false, pay, Ratio.of(7, 2), to))
        .contains(new Penalty.Pay(BigInteger.valueOf(3), Type.Token.ETH, to));
    assertThat(make(false, pay, Ratio.of(1, 2), to)).isEmpty();
  }

  @Test
  void theOthers() {
    assertThat(make(false, new PenaltyExpr.Jail(ANY), Int.of(86_400_000)))
        .contains(new Penalty.Jail(86_400_000));
    assertThat(make(false, new PenaltyExpr.Jail(ANY), Int.of(0))).isEmpty();
    assertThat(make(false, new PenaltyExpr.Strike(ANY), Int.of(2)))
        .contains(new Penalty.Strike(BigInteger.TWO));
    assertThat(make(false, new PenaltyExpr.Tombstone())).contains(new Penalty.Tombstone());
    assertThat(make(false, new PenaltyExpr.Eject())).contains(new Penalty.Eject());
    assertThat(make(false, new PenaltyExpr.Flag("x"))).contains(new Penalty.Flag("x"));
    PenaltyExpr forfeit = new PenaltyExpr.Forfeit(ANY, Optional.of(ANY));
    assertThat(make(false, forfeit, Ratio.of(1, 2), Int.of(5)))
        .contains(new Penalty.Forfeit(Ratio.of(1, 2), 5));
  }

  private static Terms terms(boolean slashUp) {
    return new Terms(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Terms.Combine.COMPOUND,
        List.of(),
        slashUp,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        List.of(),
        List.of(),
        false);
  }
}
