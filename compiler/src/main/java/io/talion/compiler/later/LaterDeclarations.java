package io.talion.compiler.later;

import io.talion.compiler.declaration.File;
import io.talion.compiler.reward.RewardDeclarations;
import io.talion.grammar.ast.Declaration;
import java.util.List;

/** Takes in rewards, promises and uses. */
public final class LaterDeclarations {
  private LaterDeclarations() {}

  public static void declare(List<Declaration> declarations, File file) {
    for (Declaration d : declarations) {
      switch (d) {
        case Declaration.Reward r -> RewardDeclarations.declare(r, file);
        case Declaration.Assert a -> Promises.check(a, file);
        case Declaration.Use u ->
            file.instance(u).ifPresent(i -> declare(i.declarations(), i.file()));
        default -> {
          // The others run.
        }
      }
    }
  }
}
