package io.talion.compiler.emit;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the finding that is shown of what an engine found: id, key, reason and {@code with}
 * (semantics.md 29, 35 and 36). Both engines use it, so that only the meaning can differ between
 * them, never the form.
 */
public final class FindingAssembler {
  private final Core core;

  public FindingAssembler(Core core) {
    this.core = core;
  }

  /** The finding of stage 0. */
  public Finding assemble(FindingDraft draft) {
    Rule rule = draft.rule();
    long occurrence = FindingId.occurrence(rule, draft.time());
    return new Finding(
        FindingId.of(core.digest(), rule.name(), 0, draft.key(), occurrence),
        core.name(),
        core.version(),
        rule.name(),
        0,
        draft.time(),
        draft.block(),
        draft.offender(),
        draft.key(),
        draft.status(),
        draft.penalties(),
        draft.cut(),
        List.of(),
        Because.text(rule.because(), draft.holes()),
        draft.evidence(),
        with(rule, draft.lets()));
  }

  /** The {@code fires} key as text; an element stands for its id, which is its {@code toString}. */
  public static List<String> key(List<Expr> key, List<Value> values) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      out.add(ValueText.json(values.get(i), key.get(i).type()));
    }
    return out;
  }

  private static List<Finding.Let> with(Rule rule, List<Value> lets) {
    List<Finding.Let> out = new ArrayList<>();
    for (Rule.Test step : rule.steps()) {
      if (step instanceof Rule.Test.Let let) {
        Value value = lets.get(out.size());
        out.add(new Finding.Let(let.name(), ValueText.json(value, let.value().type())));
      }
    }
    return out;
  }
}
