package io.talion.trace.sequence;

import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a sequencer says: the instants first, then what it left out. */
final class Recorder implements InstantSink {
  private final List<Event> events;
  final List<String> instants = new ArrayList<>();
  final List<String> dropped = new ArrayList<>();
  int duplicates;

  Recorder(List<Event> events) {
    this.events = events;
  }

  @Override
  public void instant(Instant at, int[] rows, int from, int onTime, int to) {
    instants.add(
        at.time()
            + "/"
            + at.block()
            + "/"
            + at.slot()
            + "/"
            + at.epoch()
            + " "
            + ids(rows, from, onTime)
            + " "
            + ids(rows, onTime, to));
  }

  private List<String> ids(int[] rows, int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int i = from; i < to; i++) {
      ids.add(events.get(rows[i]).id());
    }
    return ids;
  }

  @Override
  public void late(int row) {
    dropped.add("late " + events.get(row).id());
  }

  @Override
  public void gap(int row) {
    dropped.add("gap " + events.get(row).id());
  }

  @Override
  public void duplicate(int row) {
    duplicates++;
  }

  List<String> log() {
    List<String> all = new ArrayList<>(instants);
    all.addAll(dropped);
    return all;
  }
}
