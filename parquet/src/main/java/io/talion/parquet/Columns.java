package io.talion.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * The columns that hold values of some shape. All may be absent, since the kinds of events differ
 * in their members; members that are always null have no column.
 */
final class Columns {
  private Columns() {}

  /** The schema of rows of that shape. */
  static MessageType of(String name, Shape.Members row) {
    return new MessageType(name, fields(row));
  }

  private static List<Type> fields(Shape.Members of) {
    List<Type> out = new ArrayList<>();
    of.members().forEach((name, shape) -> column(name, shape).ifPresent(out::add));
    return out;
  }

  /** How a shape is held: an array or an object of nothing known has no columns, but is JSON. */
  static Shape held(Shape shape) {
    return switch (shape) {
      case Shape.Elements e when e.of() instanceof Shape.Nothing -> Shape.ANYTHING;
      case Shape.Members m when m.members().values().stream().allMatch(Shape.NOTHING::equals) ->
          Shape.ANYTHING;
      default -> shape;
    };
  }

  private static Optional<Type> column(String name, Shape shape) {
    return switch (held(shape)) {
      case Shape.Nothing n -> Optional.empty();
      case Shape.Truth t -> Optional.of(optional(PrimitiveTypeName.BOOLEAN, null, name));
      case Shape.Whole w -> Optional.of(whole(name, w));
      case Shape.Hex h -> Optional.of(bytes(name, h.length()));
      case Shape.Text t ->
          Optional.of(optional(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType(), name));
      case Shape.Anything a ->
          Optional.of(optional(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.jsonType(), name));
      case Shape.Elements e -> column("element", e.of()).map(element -> list(name, element));
      case Shape.Members m -> Optional.of(Types.optionalGroup().addFields(types(m)).named(name));
    };
  }

  private static Type[] types(Shape.Members of) {
    return fields(of).toArray(Type[]::new);
  }

  private static Type optional(
      PrimitiveTypeName type, @Nullable LogicalTypeAnnotation is, String name) {
    return Types.optional(type).as(is).named(name);
  }

  private static Type whole(String name, Shape.Whole of) {
    LogicalTypeAnnotation time =
        LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS);
    return optional(PrimitiveTypeName.INT64, of.time() ? time : null, name);
  }

  private static Type bytes(String name, int length) {
    return length > 0
        ? Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY).length(length).named(name)
        : optional(PrimitiveTypeName.BINARY, null, name);
  }

  private static Type list(String name, Type element) {
    return Types.optionalGroup()
        .as(LogicalTypeAnnotation.listType())
        .repeatedGroup()
        .addField(element)
        .named("list")
        .named(name);
  }

  /** How many columns there are, all in all. */
  static int count(Shape shape) {
    return switch (shape) {
      case Shape.Elements e -> count(e.of());
      case Shape.Members m -> count(m.members());
      default -> 1;
    };
  }

  private static int count(Map<String, Shape> members) {
    return members.values().stream().mapToInt(Columns::count).sum();
  }
}
