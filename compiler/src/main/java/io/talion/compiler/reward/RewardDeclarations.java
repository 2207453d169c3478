package io.talion.compiler.reward;

import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.RewardInfo;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Declaration;

/** Takes in the rewards of a policy; nothing but tests reads them. */
public final class RewardDeclarations {
  private RewardDeclarations() {}

  /** Declares a reward; its body follows with the others. */
  public static void declare(Declaration.Reward reward, File file) {
    int id = file.parts().nextReward();
    Lazy<RewardInfo> info =
        new Lazy<>(
            () -> new RewardBody(reward, id, file).elaborate(), () -> RewardInfo.unknown(id));
    file.declare(reward.name(), new Symbol.RewardName(info));
    file.parts().body(info::value);
  }
}
