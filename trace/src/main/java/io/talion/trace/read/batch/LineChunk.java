package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.scan.NameTable;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.source.LineSource;
import io.talion.trace.read.source.RecordSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the common shape that stand whole in the buffer: scanned one after the other, then
 * decoded kind by kind and field by field. What a field's decoder refuses is read once more the
 * strict way, in the order of the lines, so that all messages come from there.
 */
final class LineChunk {
  /** Longer lines are for those who know what to do with them. */
  private static final int WAITED_FOR = 1 << 16;

  private final LineSource lines;
  private final RecordSource strict;
  private final LineScan scan;
  private final KindLines[] kinds;
  private final Projection[] projections;
  private final NameTable names;

  /** Who reads the lines of a kind, by the number of its name. */
  private final KindLines[][] readers;

  private final int kindName;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  LineChunk(
      LineSource lines,
      RecordSource strict,
      LineScan scan,
      Union union,
      KindLines[] kinds,
      Projection[] projections) {
    this.lines = lines;
    this.strict = strict;
    this.scan = scan;
    this.kinds = kinds;
    this.projections = projections;
    kindName = scan.names().of("kind");
    Map<String, Integer> numbers = new HashMap<>();
    List<Union.Kind> declared = union.kinds();
    declared.forEach(k -> numbers.putIfAbsent(k.first().name(), numbers.size()));
    names = new NameTable(numbers);
    readers = new KindLines[numbers.size()][];
    numbers.forEach((name, n) ->
        readers[n] =
            Arrays.stream(kinds)
                .filter(k -> declared.get(k.number()).first().name().equals(name))
                .toArray(KindLines[]::new));
  }

  /** Appends rows until there are so many or a line is met that is not for it; false if at once. */
  boolean read(Sheet sheet, int most) {
    EventBatch rows = sheet.rows();
    int first = rows.size();
    long before = lines.line();
    while (rows.size() < most && line(rows, first)) {}
    long read = lines.line() - before;
    if (read == 0) {
      return false;
    }
    boolean good = true;
    for (KindLines kind : kinds) {
      good &= kind.size() == 0 || kind.decode(lines.buffer(), rows.of(kind.number()));
    }
    count(read);
    if (!good) {
      again(sheet, first);
    }
    for (KindLines kind : kinds) {
      kind.clear();
    }
    return true;
  }

  /** Takes the next line if it has the common shape. */
  private boolean line(EventBatch rows, int first) {
    byte[] b = lines.buffer();
    int start = lines.ahead();
    int feed = scan.line(b, start, lines.filled());
    if (feed < 0 || !scan.has(kindName)) {
      return false;
    }
    long place = scan.place(kindName);
    if (!Place.isString(place)) {
      return false;
    }
    int name = names.find(b, Place.start(place), Place.end(place));
    if (name >= 0 && !add(readers[name], rows, first, start, feed)) {
      return false;
    }
    lines.take(feed);
    return true;
  }

  private boolean add(KindLines[] readers, EventBatch rows, int first, int start, int feed) {
    for (KindLines reader : readers) {
      if (!reader.read(scan)) {
        return false;
      }
    }
    for (KindLines reader : readers) {
      int row = rows.size() - first;
      if (row == starts.length) {
        starts = Arrays.copyOf(starts, 2 * row);
        ends = Arrays.copyOf(ends, 2 * row);
      }
      starts[row] = start;
      ends[row] = feed;
      reader.add(scan, rows, lines.line() + 1);
    }
    return true;
  }

  private void count(long read) {
    for (Projection p : projections) {
      long declared = 0;
      for (KindLines kind : kinds) {
        if (kind.size() > 0 && p.declares(kind.number())) {
          declared += kind.size();
          p.accept(kind.good(false), kind.good(true));
        }
      }
      p.count(read, read - declared);
    }
  }

  private void again(Sheet sheet, int first) {
    EventBatch rows = sheet.rows();
    int[] kindSizes = new int[kinds.length];
    Arrays.setAll(kindSizes, k -> rows.of(k).size() - kinds[k].size());
    int start = lines.start();
    int end = lines.end();
    long line = lines.line();
    for (int row = first; row < rows.size(); row++) {
      KindLines kind = kinds[rows.kinds()[row]];
      if (kind.isBad(rows.rowsOfKind()[row] - kindSizes[kind.number()])) {
        lines.show(starts[row - first], ends[row - first], rows.lines()[row]);
        for (Projection p : projections) {
          if (p.declares(kind.number())) {
            p.again(strict, kind, sheet, row);
          }
        }
      }
    }
    lines.show(start, end, line);
  }

  /** Whether the buffer holds no whole line any more. */
  boolean dry() {
    return lines.dry();
  }

  /** Reads on where the buffer holds no whole line; false if that is not all there is to do. */
  boolean more() throws IOException {
    return lines.filled() - lines.ahead() < WAITED_FOR && lines.dry() && lines.more();
  }
}
