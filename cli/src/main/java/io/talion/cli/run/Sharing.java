package io.talion.cli.run;

import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.cli.option.PolicyParams;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.sheet.Division;
import io.talion.embed.Evaluator;
import io.talion.embed.Policy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code --workers n}: several threads read, and several evaluators share the members of a kind
 * where the policy and the other options allow it; otherwise one does it all, and a note says why
 * (semantics.md 34).
 *
 * @param workers as asked for; 0 where nobody asked
 */
public record Sharing(int workers) {
  /** Nobody asked for more than one. */
  static final Sharing ALONE = new Sharing(0);

  private static final int MOST = 64;

  /** As many as were asked for, if anybody asked. */
  public static Sharing of(@Nullable Integer workers) {
    if (workers == null) {
      return ALONE;
    }
    if (workers < 1 || workers > MOST) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "--workers " + workers + " is not from 1 to " + MOST,
          "as many as there are processors are enough");
    }
    return new Sharing(workers);
  }

  /** Starts a run, or several that look like one. */
  Run start(
      Policy policy, PolicyParams params, boolean eventByEvent, RunSink sink, Messages messages) {
    if (workers < 2) {
      return policy.start(params.params(), Evaluator.INTERPRETER, sink);
    }
    Division division = policy.division(params.params());
    Optional<String> why =
        eventByEvent
            ? Optional.of("an option asks for events one by one")
            : division instanceof Division.Whole w ? Optional.of(w.why()) : Optional.empty();
    why.ifPresent(w -> messages.note("one evaluator does it all: " + w));
    return why.isEmpty() && division instanceof Division.Apart apart
        ? policy.share(params.params(), apart, workers, sink)
        : policy.start(params.params(), Evaluator.INTERPRETER, sink);
  }
}
