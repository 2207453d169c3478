package io.talion.trace.read;

import io.talion.trace.event.EventKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One file seen by one target: decodes each line for it, the fast way where that does, and keeps
 * the result until it is appended or the next line comes.
 */
final class Projection {
  private final BatchTarget target;
  private final String file;
  private final NameTable kinds;
  private final KindWords[] fast;
  private final RecordDecoder slow;
  private final RawRecord record = new RawRecord();
  private final int kindName;
  private final boolean strict;
  private State state = State.NOTHING;
  private KindWords read;

  private enum State {
    NOTHING,
    FAST,
    SLOW
  }

  Projection(
      BatchTarget target,
      String file,
      NameIndex index,
      BiFunction<EventKind, Integer, FieldWords> reader) {
    this.target = target;
    this.file = file;
    strict = target.options.strict();
    slow = new RecordDecoder(target.schema, target.options);
    Map<String, Integer> names = new HashMap<>();
    target.schema.kinds().forEach(k -> names.put(k.name(), k.ordinal()));
    kinds = new NameTable(names);
    kindName = index.of("kind");
    fast =
        target.schema.kinds().stream()
            .map(k -> new KindWords(k, target.options, index, reader))
            .toArray(KindWords[]::new);
    read = fast.length > 0 ? fast[0] : new KindWords(NO_KIND, target.options, index, reader);
  }

  private static final EventKind NO_KIND = EventKind.named("").build(0);

  BatchTarget target() {
    return target;
  }

  /** Whether the line is accepted. */
  boolean accepted() {
    return state != State.NOTHING;
  }

  long time() {
    return state == State.FAST ? read.time() : record.time();
  }

  /** Takes a line of the common shape; false if this target needs it read the slow way. */
  boolean take(LineScan line) {
    state = State.NOTHING;
    if (strict || !line.has(kindName) || line.kind(kindName) != Token.Kind.STRING) {
      return false;
    }
    int ordinal = kinds.find(line.buffer(), line.start(kindName), line.end(kindName));
    if (ordinal < 0) {
      target.counts.read++;
      target.counts.ignored++;
      return true;
    }
    read = fast[ordinal];
    if (!read.read(line)) {
      return false;
    }
    target.counts.read++;
    state = State.FAST;
    accept(read.kind(), read.verified());
    return true;
  }

  /** Takes a record the slow way. @throws BadInput if it is rejected */
  void take(RecordSource source) {
    state = State.NOTHING;
    target.counts.read++;
    if (!slow.decode(source.members(), source.start(), file, source.line(), record)) {
      target.counts.ignored++;
      return;
    }
    state = State.SLOW;
    accept(record.kind(), record.verified());
  }

  private void accept(EventKind kind, boolean verified) {
    target.counts.accepted++;
    if (kind.signedBy().isPresent() && !verified) {
      target.counts.unverified++;
    }
  }

  /** Adds an entry to the rejected log. */
  void reject(BadInput e, long line, int column) {
    target.counts.rejected++;
    Rejection rejection = new Rejection(file, line, column, e.code().code(), e.reason());
    target.rejected.accept(rejection);
    if (strict) {
      throw new StrictStopException(rejection);
    }
  }

  /** Appends the line to the target's batch, if it was accepted. */
  void append(long line) {
    if (state == State.NOTHING) {
      return;
    }
    if (time() > target.until) {
      target.counts.beyond++;
    } else if (state == State.FAST) {
      read.append(target.batch(), line);
    } else {
      fast[record.kind().ordinal()].append(record, target.batch());
    }
    state = State.NOTHING;
  }
}
