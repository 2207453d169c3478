package io.talion.parquet;

import io.talion.trace.importer.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Puts objects of a known shape into the columns of that shape. */
final class RowWriter extends WriteSupport<Json.Obj> {
  private final MessageType schema;
  private final Shape.Members shape;
  private @Nullable RecordConsumer out;

  RowWriter(MessageType schema, Shape.Members shape) {
    this.schema = schema;
    this.shape = shape;
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, new HashMap<>());
  }

  @Override
  public void prepareForWrite(RecordConsumer to) {
    out = to;
  }

  @Override
  public void write(Json.Obj row) {
    RecordConsumer to = Objects.requireNonNull(out);
    to.startMessage();
    members(row, shape, schema, to);
    to.endMessage();
  }

  private static void members(
      Json.Obj object, Shape.Members shape, GroupType columns, RecordConsumer to) {
    object
        .members()
        .forEach((name, value) -> {
          if (!value.isNull()) {
            int index = columns.getFieldIndex(name);
            to.startField(name, index);
            value(value, shape.members().get(name), columns, index, to);
            to.endField(name, index);
          }
        });
  }

  private static void value(
      Json value, @Nullable Shape shape, GroupType columns, int index, RecordConsumer to) {
    switch (Columns.held(Objects.requireNonNull(shape))) {
      case Shape.Elements e -> {
        GroupType list = columns.getType(index).asGroupType();
        elements(((Json.Arr) value).elements(), e.of(), list.getType(0).asGroupType(), to);
      }
      case Shape.Members m -> {
        to.startGroup();
        members((Json.Obj) value, m, columns.getType(index).asGroupType(), to);
        to.endGroup();
      }
      case Shape.Truth t -> to.addBoolean(((Json.Word) value).text().equals("true"));
      case Shape.Whole w -> to.addLong(Long.parseLong(((Json.Word) value).text()));
      case Shape.Hex h ->
          to.addBinary(Binary.fromConstantByteArray(Shape.bytes(((Json.Text) value).text())));
      case Shape.Text t -> to.addBinary(Binary.fromString(((Json.Text) value).text()));
      case Shape.Anything a -> to.addBinary(json(value));
      case Shape.Nothing n -> throw new IllegalArgumentException("a value of no shape");
    }
  }

  private static void elements(
      List<Json> elements, Shape shape, GroupType repeated, RecordConsumer to) {
    to.startGroup();
    if (!elements.isEmpty()) {
      to.startField(repeated.getName(), 0);
      for (Json element : elements) {
        to.startGroup();
        if (!element.isNull()) {
          to.startField("element", 0);
          value(element, shape, repeated, 0, to);
          to.endField("element", 0);
        }
        to.endGroup();
      }
      to.endField(repeated.getName(), 0);
    }
    to.endGroup();
  }

  private static Binary json(Json value) {
    StringBuilder text = new StringBuilder();
    value.write(text);
    return Binary.fromString(text.toString());
  }
}
