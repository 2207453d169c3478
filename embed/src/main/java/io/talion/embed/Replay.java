package io.talion.embed;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.embed.workers.Threads;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.batch.BatchSource;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A trace that stands in files, judged by any number of policies. One file is read once for all of
 * them: each line is scanned once and each field decoded once, whoever asks for it. Bad records are
 * counted, as on the command line.
 *
 * <pre>{@code
 * List<Evaluation.Counts> counts =
 *     Replay.of(List.of(Path.of("trace.ndjson.zst")))
 *         .judge(liveness, Params.none(), findings::add)
 *         .judge(doubleSign, Params.none(), findings::add)
 *         .run();
 * }</pre>
 *
 * <p>Not for sharing between threads; findings arrive on the thread that calls {@link #run}.
 */
public final class Replay {
  private final List<Path> files;
  private final List<Judge> judges = new ArrayList<>();
  private ReadOptions options = ReadOptions.DEFAULT;
  private int workers = 1;

  /** Threads that read; 0 as long as nobody said how many share the work. */
  private int readers;

  private record Judge(
      Policy policy, Params params, OptionalLong until, Consumer<Finding> findings) {}

  /** A policy at work, and what it found since that was told last. */
  private record Work(Judge judge, Run run, BatchTarget target, List<Finding> found) {
    private void take() {
      run.accept(target.batch());
    }

    private void finish() {
      judge.until().ifPresent(run::advance);
      run.finish();
    }

    private void tell() {
      found.forEach(judge.findings());
      found.clear();
    }
  }

  private Replay(List<Path> files) {
    this.files = files;
  }

  /** A trace in one file, or in several that are merged by time. */
  public static Replay of(List<Path> files) {
    return new Replay(List.copyOf(files));
  }

  /** The member that holds the time, if it is not {@code time}. */
  public Replay timeMember(String name) {
    options = options.withTimeMember(name);
    return this;
  }

  /**
   * Lets several threads read one file of lines, and as many evaluate: several policies are shared
   * out among them, and a single one is divided if it allows that ({@link Policy#division}). What
   * is found, and in what order, is the same.
   *
   * @param n at least 1
   */
  public Replay workers(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("no workers");
    }
    workers = n;
    readers = n;
    return this;
  }

  /**
   * Adds a policy that judges the whole trace.
   *
   * @param params values for its parameters; others keep their defaults
   * @param findings takes each of its findings
   */
  public Replay judge(Policy policy, Params params, Consumer<Finding> findings) {
    judges.add(new Judge(policy, params, OptionalLong.empty(), findings));
    return this;
  }

  /** Adds a policy that goes no further than a time, and moves time up to it. */
  public Replay judge(Policy policy, Params params, Instant until, Consumer<Finding> findings) {
    judges.add(new Judge(policy, params, OptionalLong.of(until.toEpochMilli()), findings));
    return this;
  }

  /**
   * Evaluates all policies to the end of the trace.
   *
   * @return what became of the records, policy by policy in the order they were added
   * @throws IOException if the trace cannot be read
   * @throws ParamException if a parameter is unknown, of the wrong type or out of range
   * @throws PolicyException if this version does not run all of a policy
   */
  public List<Evaluation.Counts> run() throws IOException {
    List<Evaluation.Counts> counts = new ArrayList<>();
    if (files.size() == 1) {
      counts.addAll(pass(judges));
    } else {
      for (Judge judge : judges) {
        counts.addAll(pass(List.of(judge)));
      }
    }
    return counts;
  }

  private List<Evaluation.Counts> pass(List<Judge> together) throws IOException {
    List<Work> works = new ArrayList<>();
    Dictionaries ids = new Dictionaries();
    boolean alone = together.size() == 1;
    try (Threads threads = new Threads(Math.min(workers, together.size()))) {
      together.forEach(j -> works.add(work(j, ids, alone ? workers : 1)));
      feed(works, ids, threads);
      each(works, threads, Work::finish);
      return works.stream().map(Replay::counts).toList();
    } finally {
      works.forEach(w -> w.run().close());
    }
  }

  /** What all do at once; what they found is told here. */
  private static void each(List<Work> works, Threads threads, Consumer<Work> task) {
    AtomicInteger next = new AtomicInteger();
    threads.all(thread -> {
      for (int i = next.getAndIncrement(); i < works.size(); i = next.getAndIncrement()) {
        task.accept(works.get(i));
      }
    });
    works.forEach(Work::tell);
  }

  private Work work(Judge judge, Dictionaries ids, int evaluators) {
    Core core = judge.policy().core(judge.params());
    RunOptions shared = RunOptions.defaults().sharing(ids);
    List<Finding> found = new ArrayList<>();
    Run run = judge.policy().share(core, shared, evaluators, found::add);
    BatchTarget target =
        new BatchTarget(
            new Schema(core.events()), options, r -> {}, judge.until().orElse(Long.MAX_VALUE));
    return new Work(judge, run, target, found);
  }

  private void feed(List<Work> works, Dictionaries ids, Threads threads) throws IOException {
    List<String> names = files.stream().map(Path::toString).toList();
    List<BatchTarget> targets = works.stream().map(Work::target).toList();
    try (BatchSource source = BatchSource.open(names, ids, targets, readers)) {
      boolean more = true;
      while (more) {
        more = source.fill();
        each(works, threads, Work::take);
        ids.forget();
      }
    }
  }

  private static Evaluation.Counts counts(Work work) {
    RunCounts run = work.run().counts();
    ReadCounts read = work.target().counts();
    return new Evaluation.Counts(
        run.accepted(),
        run.late(),
        run.rejected() + read.rejected(),
        run.merged(),
        run.duplicates(),
        read.ignored(),
        run.retracted());
  }
}
