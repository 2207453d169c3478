package io.talion.compiler.emit;

import io.talion.trace.finding.Finding.Cut;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Wad;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What {@code combine} and {@code limit} took from a finding's slashes (semantics.md 24). */
public final class CutRecord {
  private CutRecord() {}

  /**
   * The sum over the slashes that were cut.
   *
   * @param executed the executed ratio of each slash, in order
   * @param by what cut, in order
   * @return empty if nothing was cut
   */
  public static Optional<Cut> of(
      List<Penalty.Slash> slashes, List<Ratio> executed, List<String> by) {
    Ratio ratio = Ratio.ZERO;
    BigInteger wad = BigInteger.ZERO;
    for (int i = 0; i < slashes.size(); i++) {
      Ratio cut = slashes.get(i).ratio().subtract(executed.get(i));
      if (cut.signum() > 0) {
        ratio = ratio.add(cut);
        wad = wad.add(slashes.get(i).wad().subtract(Wad.floor(executed.get(i))));
      }
    }
    return ratio.signum() == 0
        ? Optional.empty()
        : Optional.of(new Cut(ratio, wad, String.join(",", by), List.copyOf(executed)));
  }
}
