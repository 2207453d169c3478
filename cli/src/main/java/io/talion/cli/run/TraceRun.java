package io.talion.cli.run;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Interrupt;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Progress;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.EmitWriter;
import io.talion.cli.option.OutputOptions;
import io.talion.cli.option.PolicyParams;
import io.talion.cli.option.TraceFormats;
import io.talion.cli.option.TraceOptions;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.embed.Policy;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.StrictStopException;
import io.talion.trace.read.strict.UnreadableInputException;
import io.talion.trace.write.FindingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** One run from files to findings and summary. One use. */
public final class TraceRun {
  /** Events whose places are remembered for the logs. */
  private static final int PLACES = 1 << 20;

  private final Terminal terminal;
  private final Messages messages;
  private final RunNotes notes;
  private final Policy policy;
  private final PolicyParams params;
  private final TraceOptions trace;
  private final OutputOptions options;
  private final Sharing sharing;
  private final Rejections rejections;

  public TraceRun(
      Terminal terminal,
      Messages messages,
      Policy policy,
      PolicyParams params,
      TraceOptions trace,
      OutputOptions options,
      Sharing sharing) {
    this.terminal = terminal;
    this.messages = messages;
    this.sharing = sharing;
    notes = new RunNotes(messages);
    this.policy = policy;
    this.params = params;
    this.trace = trace;
    this.options = options;
    rejections = new Rejections(options.rejected != null);
  }

  /**
   * A run of one policy over what the options name.
   *
   * @param emit what is printed in place of findings; empty for findings
   */
  public int execute(List<String> files, OptionalLong until, Optional<EmitWriter.Lines> emit)
      throws Exception {
    Core core = params.core();
    FindingCounts counts =
        new FindingCounts(core.rules().stream().map(r -> r.name()).toList(), options.failOn);
    notes.before(core);
    try (FindingTarget target = FindingTarget.open(options, terminal, emit)) {
      int status = readable(() -> evaluate(files, until, counts, target));
      target.check();
      return counts.matched() ? Exit.graver(status, Exit.MATCHED) : status;
    }
  }

  /**
   * A trace that cannot be read, or is not what {@code --from} says, is the user's to put right.
   */
  private static int readable(Callable<Integer> evaluation) throws Exception {
    try {
      return evaluation.call();
    } catch (UnreadableInputException e) {
      throw UserError.usage(
          Mistake.OTHER_FORM, String.valueOf(e.getMessage()), "look at --from and at the file");
    } catch (IOException e) {
      throw UserError.usage(
          Mistake.UNREADABLE,
          "the trace could not be read to its end: " + e.getMessage(),
          "is the file whole, and the pipe open?");
    }
  }

  private int evaluate(
      List<String> files, OptionalLong until, FindingCounts counts, FindingTarget target)
      throws IOException {
    FindingOutput output = new FindingOutput(target.writer());
    Places places = new Places(options.rejected != null || options.late ? PLACES : 0);
    RunReport report = new RunReport(params.core(), output, counts, rejections, places, options);
    try (Interrupt interrupt = Interrupt.ofProcess(messages::note);
        Run run = sharing.start(policy, params, oneByOne() || options.open, report, messages);
        Feed feed = feed(files, until, run, report, interrupt)) {
      Progress progress = new Progress(terminal, shown(), feed.counts()::bytes, size(files));
      int status = status(feed, progress);
      progress.end();
      List<String> open = run.open();
      report.end();
      output.finish();
      list(target, open, report.late(files));
      log(files, status);
      RunCounts counted = run.counts();
      notes.unused(feed.counts(), counted, params.core(), options.late);
      RunSummary summary = new RunSummary(params, feed, counted, rejections.count());
      terminal.err().println(summary.json(counts, open.size(), report, status));
      return status;
    }
  }

  private Feed feed(
      List<String> files, OptionalLong until, Run run, RunReport report, Interrupt interrupt)
      throws IOException {
    Schema schema = new Schema(params.core().events());
    ReadOptions read = TraceFormats.readOptions(trace);
    if (oneByOne()) {
      TraceReader reader = TraceReader.open(files, schema, read, rejections);
      return new TraceFeed(
          reader, run, report, until, interrupt, rejections, trace.strict, options.follow);
    }
    return new BatchFeed(
        files, schema, read, run, until, interrupt, rejections::add, sharing.workers());
  }

  private boolean oneByOne() {
    return trace.strict || options.needEvents();
  }

  private static int status(Feed feed, Progress progress) throws IOException {
    try {
      return feed.all(progress) ? Exit.DONE : Exit.INTERRUPTED;
    } catch (StrictStopException | StrictStop e) {
      feed.settle();
      return Exit.USAGE;
    }
  }

  private void list(FindingTarget target, List<String> open, List<String> late) {
    if (options.open) {
      open.forEach(target::line);
    }
    if (options.late) {
      late.forEach(target::line);
    }
  }

  private void log(List<String> files, int status) {
    if (options.rejected != null) {
      rejections.write(options.rejected, files);
    }
    notes.after(rejections, options.rejected != null, status);
  }

  /** Progress would only disturb findings on the same terminal. */
  private boolean shown() {
    return terminal.watchedErr() && (options.out != null || !terminal.watchedOut());
  }

  /** Bytes of all files; 0 if standard input is among them. */
  private static long size(List<String> files) throws IOException {
    long sum = 0;
    for (String file : files) {
      if (file.equals(TraceReader.STDIN)) {
        return 0;
      }
      sum += Files.size(Path.of(file));
    }
    return sum;
  }
}
