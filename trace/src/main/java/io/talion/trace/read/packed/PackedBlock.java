package io.talion.trace.read.packed;

import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.strict.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines as columns: lines that differ in their values only share a shape, the text between the
 * values, and the values at one place of a shape stand together. Two shapes are always there: a
 * text of its own with its line feed, and one without, for the end of a file and for endless lines.
 */
final class PackedBlock {
  private static final int WHOLE = 0;
  private static final int PART = 1;

  private final LineScan scan = new LineScan(Limits.DEFAULT);
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final PackedOutput lines = new PackedOutput();
  private final PackedValues wholes = new PackedValues();
  private final PackedValues parts = new PackedValues();
  private int count;

  /** Texts around the values, and the values place by place. */
  private record Shape(int number, List<byte[]> pieces, List<PackedValues> values) {}

  /** Packs the bytes of a buffer that has {@link LineScan#GUARD} zeros behind {@code to}. */
  static byte[] pack(byte[] buffer, int to) {
    PackedBlock block = new PackedBlock();
    int from = 0;
    while (from < to) {
      from = block.line(buffer, from, to);
    }
    return block.toBytes();
  }

  private int line(byte[] b, int from, int to) {
    int feed = scan.line(b, from, to);
    if (feed >= 0) {
      shaped(b, from, feed);
      return feed + 1;
    }
    int end = from;
    while (end < to && b[end] != '\n') {
      end++;
    }
    boolean whole = end < to;
    (whole ? wholes : parts).add(b, from, end);
    lines.number(whole ? WHOLE : PART);
    count++;
    return whole ? end + 1 : end;
  }

  private void shaped(byte[] b, int from, int feed) {
    int[] names = names();
    StringBuilder key = new StringBuilder();
    int at = from;
    for (int name : names) {
      key.append(text(b, at, Place.start(scan.place(name)))).append('\0');
      at = Place.end(scan.place(name));
    }
    key.append(text(b, at, feed));
    Shape shape = shapes.computeIfAbsent(key.toString(), this::shape);
    for (int i = 0; i < names.length; i++) {
      shape
          .values
          .get(i)
          .add(b, Place.start(scan.place(names[i])), Place.end(scan.place(names[i])));
    }
    lines.number(shape.number);
    count++;
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** The names of the line in the order in which they stand. */
  private int[] names() {
    List<Integer> found = new ArrayList<>();
    for (int name = 0; name < scan.names().size(); name++) {
      if (scan.has(name)) {
        found.add(name);
      }
    }
    found.sort((x, y) -> Integer.compare(Place.start(scan.place(x)), Place.start(scan.place(y))));
    return found.stream().mapToInt(i -> i).toArray();
  }

  private Shape shape(String key) {
    List<byte[]> pieces =
        Arrays.stream(key.split("\0", -1))
            .map(p -> p.getBytes(StandardCharsets.ISO_8859_1))
            .toList();
    List<PackedValues> values = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      values.add(new PackedValues());
    }
    return new Shape(shapes.size() + 2, pieces, values);
  }

  private byte[] toBytes() {
    PackedOutput out = new PackedOutput();
    out.number(count);
    byte[] numbers = lines.toBytes();
    out.text(numbers, 0, numbers.length);
    wholes.write(out);
    parts.write(out);
    out.number(shapes.size());
    for (Shape shape : shapes.values()) {
      out.number(shape.pieces.size());
      shape.pieces.forEach(p -> out.text(p, 0, p.length));
      shape.values.forEach(v -> v.write(out));
    }
    return out.toBytes();
  }

  /** The bytes that were packed. */
  static byte[] unpack(byte[] packed) throws IOException {
    PackedBytes in = new PackedBytes(packed);
    int count = in.length();
    PackedBytes order = new PackedBytes(in.text());
    int[] numbers = new int[count];
    int[] uses = new int[count + 2];
    for (int i = 0; i < count; i++) {
      numbers[i] = order.length();
      if (numbers[i] >= uses.length) {
        throw in.broken();
      }
      uses[numbers[i]]++;
    }
    order.checkEnd();
    List<Shape> shapes = new ArrayList<>();
    shapes.add(single(PackedValues.read(in, uses[WHOLE])));
    shapes.add(single(PackedValues.read(in, uses[PART])));
    int more = in.length();
    for (int s = 0; s < more; s++) {
      shapes.add(shape(in, s + 2 < uses.length ? uses[s + 2] : 0));
    }
    in.checkEnd();
    return text(numbers, shapes, in);
  }

  private static Shape single(PackedValues values) {
    return new Shape(0, List.of(new byte[0], new byte[0]), List.of(values));
  }

  private static Shape shape(PackedBytes in, int uses) throws IOException {
    int places = in.length();
    List<byte[]> pieces = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      pieces.add(in.text());
    }
    List<PackedValues> values = new ArrayList<>();
    for (int i = 1; i < places; i++) {
      values.add(PackedValues.read(in, uses));
    }
    return new Shape(0, pieces, values);
  }

  private static byte[] text(int[] numbers, List<Shape> shapes, PackedBytes in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(PackedTrace.BLOCK);
    int[] next = new int[shapes.size()];
    for (int number : numbers) {
      if (number >= shapes.size()) {
        throw in.broken();
      }
      append(shapes.get(number), next[number]++, out);
      if (number != PART) {
        out.write('\n');
      }
      if (out.size() > PackedTrace.BLOCK) {
        throw in.broken();
      }
    }
    return out.toByteArray();
  }

  private static void append(Shape shape, int row, ByteArrayOutputStream out) {
    for (int i = 0; i < shape.pieces.size(); i++) {
      out.writeBytes(shape.pieces.get(i));
      if (i < shape.values.size()) {
        PackedValues v = shape.values.get(i);
        out.write(v.bytes(), v.start(row), v.end(row) - v.start(row));
      }
    }
  }
}
