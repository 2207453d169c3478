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

  /** Of either stage. */
  public Finding assemble(FindingDraft draft) {
    Rule rule = draft.rule();
    return new Finding(
        FindingId.of(core.digest(), rule.name(), draft.stage(), draft.key(), draft.occurrence()),
        core.name(),
        core.version(),
        rule.name(),
        draft.stage(),
        draft.time(),
        draft.block(),
        draft.offender(),
        draft.key(),
        draft.status(),
        draft.penalties(),
        draft.cut(),
        draft.exceptions(),
        Because.text(because(rule, draft.stage()), draft.holes()),
        draft.evidence(),
        with(draft));
  }

  /** The {@code fires} key as text; an element stands for its id, which is its {@code toString}. */
  public static List<String> key(List<Expr> key, List<Value> values) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      out.add(ValueText.json(values.get(i), key.get(i).type()));
    }
    return out;
  }

  private static List<Rule.Part> because(Rule rule, int stage) {
    return stage == 0 ? rule.because() : rule.then().orElseThrow().because();
  }

  private static List<Finding.Let> with(FindingDraft draft) {
    List<Rule.Test> steps = new ArrayList<>(draft.rule().steps());
    if (draft.stage() > 0) {
      steps.addAll(draft.rule().then().orElseThrow().tests());
    }
    List<Finding.Let> out = new ArrayList<>();
    for (Rule.Test step : steps) {
      if (step instanceof Rule.Test.Let let) {
        Value value = draft.lets().get(out.size());
        out.add(new Finding.Let(let.name(), ValueText.json(value, let.value().type())));
      }
    }
    return out;
  }
}
