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

  /**
   * Declares all rules, then what is said about them; the bodies follow with the others.
   *
   * @param exemptions filled while the bodies run
   */
  public static void declare(List<Declaration> declarations, File file, Exemptions exemptions) {
    FindingStream.all(file);
    ProcessStreams.declare(file);
    each(declarations, file, exemptions);
  }

  /** A used module's rules stand where the {@code use} does (semantics.md 19). */
  private static void each(List<Declaration> declarations, File file, Exemptions exemptions) {
    for (Declaration d : declarations) {
      switch (d) {
        case Declaration.Rule r -> declare(r, file);
        case Declaration.Exception e -> ExceptionDeclarations.declare(e, file, exemptions);
        case Declaration.Prefer p -> Preferences.declare(p, file, exemptions);
        case Declaration.Use u ->
            file.instance(u).ifPresent(i -> each(i.declarations(), i.file(), exemptions));
        default -> {
          // What rules are about is taken in elsewhere.
        }
      }
    }
  }

  private static void declare(Declaration.Rule rule, File file) {
    int id = file.program().rules().size();
    StreamInfo stream =
        file.program().stream(file.qualified(rule.name()), StreamInfo.Visibility.EARLIER_INSTANTS);
    RuleInfo info =
        new RuleInfo(
            id,
            file.qualified(rule.name()),
            stream,
            new Lazy<>(() -> Culprits.type(rule, file), () -> Optional.of(Types.ERROR)));
    file.program().rules().add(info);
    file.parts().origins().put(stream.id(), new Origin.RuleFindings(id));
    stream.filledBy(() -> RuleBody.elaborate(rule, info, file));
    file.declare(rule.name(), new Symbol.RuleName(info));
    file.parts().body(stream::fields);
  }
}
