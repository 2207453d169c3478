package io.talion.compiler.sheet;

import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.compiler.sheet.Sheet.StateSize;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The memory that a policy's state takes at most at the expected rates: each construct's entries
 * times what an entry of its store takes, tables doubled as they are when they grow (language.md
 * section 11). Findings themselves are not counted.
 */
final class StateSizes {
  private final StateItems items;

  StateSizes(Facts facts, Expected expected) {
    this.items = new StateItems(facts, expected);
  }

  StateSize size() {
    List<StateItem> all = new ArrayList<>(items.all());
    Shown<BigInteger> total = new Shown.Proved<>(BigInteger.ZERO);
    for (StateItem i : all) {
      total = total.then(t -> i.bytes().map(t::add));
    }
    all.sort(
        Comparator.comparing((StateItem i) -> i.bytes().proved().isPresent())
            .thenComparing(
                i -> i.bytes().proved().orElse(BigInteger.ZERO), Comparator.reverseOrder()));
    return new StateSize(total, List.copyOf(all));
  }

  /** What so many entries take, and the slots of a table that doubles. */
  static BigInteger bytes(BigInteger entries, long each) {
    BigInteger capacity =
        entries.signum() <= 0
            ? BigInteger.ZERO
            : BigInteger.ONE.shiftLeft(entries.subtract(BigInteger.ONE).bitLength());
    return entries
        .max(BigInteger.ZERO)
        .multiply(BigInteger.valueOf(each))
        .add(capacity.multiply(BigInteger.valueOf(EntryBytes.SLOT)));
  }
}
