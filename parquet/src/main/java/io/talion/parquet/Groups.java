package io.talion.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * Groups of columns as objects and arrays. Absent values are left out of objects and are {@code
 * null} in arrays; a map is an array of objects with {@code key} and {@code value}.
 */
final class Groups {
  private Groups() {}

  /** A whole row. */
  static GroupConverter row(GroupType schema, LineText line) {
    return members(schema, new Slot.Here(), line);
  }

  private static Converter converter(Type type, Slot slot, LineText line) {
    if (type.isPrimitive()) {
      return new Scalars(slot, line).of(type.asPrimitiveType());
    }
    GroupType group = type.asGroupType();
    return isList(group) ? elements(group, slot, line) : members(group, slot, line);
  }

  private static boolean isList(GroupType group) {
    LogicalTypeAnnotation is = group.getLogicalTypeAnnotation();
    return (is instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
            || is instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation)
        && group.getFieldCount() == 1
        && group.getType(0).isRepetition(Type.Repetition.REPEATED);
  }

  private static GroupConverter members(GroupType group, Slot slot, LineText line) {
    Slot.Brackets brackets = new Slot.Brackets();
    List<Converter> fields = new ArrayList<>();
    for (Type field : group.getFields()) {
      byte[] name = Slot.name(field.getName());
      Slot at =
          field.isRepetition(Type.Repetition.REPEATED)
              ? new Slot.Repeated(name, brackets, fields.size())
              : new Slot.Member(name, brackets);
      fields.add(converter(field, at, line));
    }
    return new Bracketed(slot, line, '{', '}', brackets, fields);
  }

  private static GroupConverter elements(GroupType list, Slot slot, LineText line) {
    Type repeated = list.getType(0);
    Converter element =
        isWrapper(list, repeated)
            ? new Wrapper(line, repeated.asGroupType())
            : converter(repeated, new Slot.Element(), line);
    return new Bracketed(slot, line, '[', ']', new Slot.Brackets(), List.of(element));
  }

  /** The middle level of a list, which holds an element that may be absent; older lists lack it. */
  private static boolean isWrapper(GroupType list, Type repeated) {
    return !repeated.isPrimitive()
        && repeated.asGroupType().getFieldCount() == 1
        && !repeated.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED)
        && !repeated.getName().equals("array")
        && !repeated.getName().equals(list.getName() + "_tuple");
  }

  /** Something in brackets. */
  private static final class Bracketed extends GroupConverter {
    private final Slot slot;
    private final LineText line;
    private final char first;
    private final char last;
    private final Slot.Brackets arrays;
    private final List<Converter> fields;

    Bracketed(
        Slot slot,
        LineText line,
        char first,
        char last,
        Slot.Brackets arrays,
        List<Converter> fields) {
      this.slot = slot;
      this.line = line;
      this.first = first;
      this.last = last;
      this.arrays = arrays;
      this.fields = fields;
    }

    @Override
    public Converter getConverter(int field) {
      return fields.get(field);
    }

    @Override
    public void start() {
      slot.begin(line);
      line.add(first);
    }

    @Override
    public void end() {
      arrays.close(line);
      line.add(last);
    }
  }

  /** An element, or {@code null}. */
  private static final class Wrapper extends GroupConverter {
    private final LineText line;
    private final Converter element;
    private int from;

    Wrapper(LineText line, GroupType wrapper) {
      this.line = line;
      element = converter(wrapper.getType(0), new Slot.Here(), line);
    }

    @Override
    public Converter getConverter(int field) {
      return element;
    }

    @Override
    public void start() {
      line.separate();
      from = line.length();
    }

    @Override
    public void end() {
      if (line.length() == from) {
        line.ascii("null");
      }
    }
  }
}
