package io.talion.cli.run;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.ProcessKind;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.engine.RunCounts;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.strict.Rejection;
import java.util.stream.Collectors;

/** What a person should know of a run that the summary only counts. */
final class RunNotes {
  private final Messages messages;

  RunNotes(Messages messages) {
    this.messages = messages;
  }

  /** Semantics.md 5. */
  void before(Core core) {
    if (core.terms().gap().isEmpty() && !core.duties().isEmpty()) {
      withoutGap("duties", "lets all of them expire");
    } else if (core.terms().gap().isEmpty() && isPeriodic(core)) {
      withoutGap("an `every`", "lets every point up to it pass, however many");
    }
  }

  private void withoutGap(String what, String harm) {
    messages.warning(
        Mistake.NO_GAP.code(),
        "the policy has " + what + " but no `gap at most`: one event far in the future " + harm,
        "write `gap at most 1 day` into terms");
  }

  private static boolean isPeriodic(Core core) {
    return !core.rewards().isEmpty()
        || core.rules().stream().anyMatch(r -> r.trigger() instanceof Trigger.Every);
  }

  /**
   * @param listed whether the rejections were written to a file
   */
  void after(Rejections rejections, boolean listed, int status) {
    if (status == Exit.INTERRUPTED) {
      messages.note("interrupted: the findings so far stand, the rest of the trace was not read");
    }
    rejections
        .first()
        .ifPresent(first -> {
          if (status == Exit.USAGE) {
            stopped(first);
          } else if (!listed) {
            counted(first, rejections.count());
          }
        });
  }

  /**
   * What was read and did not count, though nothing is wrong with it.
   *
   * @param listed whether late events are printed
   */
  void unused(ReadCounts read, RunCounts run, Core core, boolean listed) {
    if (run.late() > 0 && !listed) {
      messages.warning(
          Mistake.TOO_LATE.code(),
          events(run.late()) + " came too late and did not count",
          "--late lists them; order the trace by time, or let the terms wait: `late 1 hour`");
    }
    if (read.read() > 0 && read.ignored() == read.read()) {
      messages.warning(
          Mistake.NO_KIND.code(),
          "the policy declares the kind of none of the " + events(read.read()) + " in the trace",
          core.events().stream()
              .map(EventKind::name)
              .filter(name -> ProcessKind.named(name).isEmpty())
              .collect(Collectors.joining(", ", "its kinds are ", "; is it the right trace?")));
    }
  }

  private static String events(long count) {
    return count == 1 ? "1 event" : count + " events";
  }

  private void stopped(Rejection first) {
    messages.error(
        UserError.usage(
            first.code(), place(first) + first.reason(), "without --strict it is only counted"));
  }

  private void counted(Rejection first, long count) {
    messages.warning(
        first.code(),
        count
            + (count == 1 ? " record was rejected: " : " records were rejected, first ")
            + place(first)
            + first.reason(),
        "--rejected FILE lists " + (count == 1 ? "it" : "them all"));
  }

  private static String place(Rejection r) {
    return r.file().isEmpty() ? "" : r.file() + ":" + r.line() + ":" + r.column() + ": ";
  }
}
