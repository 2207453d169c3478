package io.talion.compiler.rule;

import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import java.util.List;
import java.util.Optional;

/** Takes in the rules of a policy: each is also a stream of its findings (semantics.md 41). */
public final class RuleDeclarations {
  private RuleDeclarations() {}

  /** Declares all rules; their bodies follow with the others. */
  public static void declare(List<Declaration> declarations, File file) {
    FindingStream.all(file);
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Rule r) {
        declare(r, file);
      }
    }
  }

  private static void declare(Declaration.Rule rule, File file) {
    int id = file.program().rules().size();
    StreamInfo stream =
        file.program().stream(rule.name().text(), StreamInfo.Visibility.EARLIER_INSTANTS);
    RuleInfo info =
        new RuleInfo(
            id,
            rule.name().text(),
            stream,
            new Lazy<>(() -> Culprits.type(rule, file), () -> Optional.of(Types.ERROR)));
    file.program().rules().add(info);
    file.parts().origins().put(stream.id(), new Origin.RuleFindings(id));
    stream.filledBy(() -> RuleBody.elaborate(rule, info, file));
    file.declare(rule.name(), new Symbol.RuleName(info));
    file.parts().body(stream::fields);
  }
}
