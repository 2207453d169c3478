package io.talion.compiler.reward;

import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.RewardInfo;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Declaration;
import java.util.List;

/** Takes in the rewards of a policy; nothing but tests reads them. */
public final class RewardDeclarations {
  private RewardDeclarations() {}

  /** Those of a policy and of the modules that it uses; their bodies follow with the others. */
  public static void declare(List<Declaration> declarations, File file) {
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Reward reward) {
        declare(reward, file);
      } else if (d instanceof Declaration.Use u) {
        file.instance(u).ifPresent(i -> declare(i.declarations(), i.file()));
      }
    }
  }

  private static void declare(Declaration.Reward reward, File file) {
    int id = file.parts().nextReward();
    Lazy<RewardInfo> info =
        new Lazy<>(
            () -> new RewardBody(reward, id, file).elaborate(), () -> RewardInfo.unknown(id));
    file.declare(reward.name(), new Symbol.RewardName(info));
    file.parts().body(info::value);
  }
}
