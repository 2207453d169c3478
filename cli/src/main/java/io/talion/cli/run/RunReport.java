package io.talion.cli.run;

import io.talion.cli.option.OutputOptions;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.FindingLog;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.write.FindingOutput;
import io.talion.trace.write.RejectionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes everything a run says: findings go out as soon as their status is settled, or with {@code
 * --follow} at once and every change after them; counts and digests go into the summary, late
 * events wait for the end.
 */
final class RunReport implements RunSink {
  private final FindingLog log;
  private final FindingOutput output;
  private final FindingCounts counts;
  private final Rejections rejections;
  private final Places places;
  private final boolean keepLate;
  private final boolean follow;
  private final Optional<AcceptedEvents> accepted;
  private final List<LateEvent> late = new ArrayList<>();

  private record LateEvent(Place place, Event event) {}

  RunReport(
      Core core,
      FindingOutput output,
      FindingCounts counts,
      Rejections rejections,
      Places places,
      OutputOptions options) {
    this.log = new FindingLog(core, this::write, this::write);
    this.output = output;
    this.counts = counts;
    this.rejections = rejections;
    this.places = places;
    keepLate = options.late;
    follow = options.follow;
    accepted = options.traceDigest() ? Optional.of(new AcceptedEvents()) : Optional.empty();
  }

  /** An event on its way to the engine. */
  void read(Event event, RawRecord record) {
    places.put(event, record);
    accepted.ifPresent(a -> a.read(event));
  }

  @Override
  public void finding(Finding finding) {
    if (follow) {
      write(finding);
    } else {
      log.finding(finding);
    }
  }

  @Override
  public void changed(Finding finding) {
    if (follow) {
      rewrite(finding);
    } else {
      log.changed(finding);
    }
  }

  @Override
  public void status(String finding, Finding.Status status) {
    if (follow) {
      change(finding, status);
    } else {
      log.status(finding, status);
    }
  }

  private void change(String finding, Finding.Status status) {
    try {
      output.status(finding, status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void over(String finding) {
    log.over(finding);
  }

  @Override
  public void order(List<String> findings) {
    log.order(findings);
  }

  /** What was written can be read by now. */
  void flush() {
    try {
      output.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The trace has ended: each finding has its last status. */
  void end() {
    log.end();
  }

  private void write(Finding finding) {
    if (finding.status() != Finding.Status.WITHDRAWN) {
      counts.add(finding);
    }
    rewrite(finding);
  }

  private void rewrite(Finding finding) {
    try {
      output.accept(finding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Payout payout) {
    try {
      output.accept(payout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void payout(Payout payout) {
    if (follow) {
      write(payout);
    } else {
      log.payout(payout);
    }
  }

  @Override
  public void withdrawn(Payout payout) {
    log.withdrawn(payout);
  }

  @Override
  public void retracted(Event event) {
    accepted.ifPresent(a -> a.refused(event));
  }

  @Override
  public void late(Event event) {
    accepted.ifPresent(a -> a.refused(event));
    if (keepLate) {
      late.add(new LateEvent(places.of(event), event));
    }
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    accepted.ifPresent(a -> a.refused(event));
    Place place = places.of(event);
    String what = event.kind().name() + ": " + reason;
    rejections.add(new Rejection(place.file(), place.line(), 1, code, what));
  }

  @Override
  public void merged(Event event) {
    accepted.ifPresent(a -> a.refused(event));
  }

  /** The late log, by file and line. */
  List<String> late(List<String> files) {
    late.sort(
        Comparator.<LateEvent>comparingInt(l -> files.indexOf(l.place().file()))
            .thenComparingLong(l -> l.place().line()));
    return late.stream().map(RunReport::line).toList();
  }

  private static String line(LateEvent l) {
    Event e = l.event();
    return RejectionJson.late(l.place().file(), l.place().line(), e.kind().name(), e.at().time());
  }

  /** Of what was found so far. */
  String findingsDigest() {
    return output.digest();
  }

  /** Only if it was asked for. */
  Optional<String> traceDigest() {
    return accepted.map(AcceptedEvents::digest);
  }
}
