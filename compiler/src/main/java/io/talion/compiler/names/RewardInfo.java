package io.talion.compiler.names;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;

/**
 * A reward as tests see it.
 *
 * @param amount type of what it pays
 * @param member type of whom it pays
 */
public record RewardInfo(int id, Type amount, Type member) {
  /** One that was complained about. */
  public static RewardInfo unknown(int id) {
    return new RewardInfo(id, Types.ERROR, Types.ERROR);
  }
}
