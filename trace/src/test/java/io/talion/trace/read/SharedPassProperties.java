package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.batch.BatchSource;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Policies that declare one trace differently, in one pass, meet what each meets alone. */
class SharedPassProperties {
  private static final EventKind OTHER =
      EventKind.named("Other").field("weight", new Type.Optional(Type.Simple.STRING)).build(0);
  private static final EventKind RESPONSE =
      EventKind.named("Response")
          .field("operator", Type.Bytes.BYTES)
          .field("stake", Type.Simple.RATIO)
          .field("note", new Type.Optional(Type.Simple.STRING))
          .field("share", new Type.Optional(Type.Simple.RATIO))
          .build(1);

  /** For which {@code block} and {@code time} are fields, no coordinates. */
  private static final EventKind FIELDS =
      EventKind.named("Response")
          .field("block", new Type.Optional(Type.Simple.INT))
          .field("time", new Type.Optional(new Type.Point(Clock.TIME)))
          .field("note", new Type.Optional(Type.Simple.STRING))
          .build(0);

  private static final List<Schema> SCHEMAS =
      List.of(BrokenTraces.SCHEMA, Schema.of(OTHER, RESPONSE), Schema.of(FIELDS));

  @Property(tries = 500)
  void onePassForAllIsAPassForEach(
      @ForAll("traces") String trace, @ForAll("options") ReadOptions options) {
    byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
    for (int most : new int[] {2, 1000}) {
      ReadBatches all = new ReadBatches("t", SCHEMAS, options, most);
      List<BothReaders.Met> met = all.aheadAll(new ByteArrayInputStream(bytes));
      assertThat(all.directAll(new ByteArrayInputStream(bytes))).isEqualTo(met);
      assertThat(all.partsAll(new ByteArrayInputStream(bytes), 200, 1, true)).isEqualTo(met);
      for (int i = 0; i < SCHEMAS.size(); i++) {
        ReadBatches one = new ReadBatches("t", List.of(SCHEMAS.get(i)), options, most);
        assertThat(one.direct(new ByteArrayInputStream(bytes))).isEqualTo(met.get(i));
      }
    }
  }

  /** What is later than a target's end is no row of it, and counted. */
  @Property(tries = 200)
  void eachEndsWhereItIsTold(@ForAll("traces") String trace, @ForAll("ends") long until)
      throws IOException {
    byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
    List<BatchTarget> targets = new ArrayList<>();
    List<List<Event>> met = List.of(new ArrayList<>(), new ArrayList<>());
    for (long end : new long[] {until, Long.MAX_VALUE}) {
      targets.add(new BatchTarget(BrokenTraces.SCHEMA, ReadOptions.DEFAULT, r -> {}, end));
    }
    try (BatchSource source =
        BatchSource.direct(
            new ByteArrayInputStream(bytes), "t", new Dictionaries(), targets, 1000)) {
      boolean more = true;
      while (more) {
        more = source.fill();
        for (int i = 0; i < 2; i++) {
          for (int row = 0; row < targets.get(i).batch().size(); row++) {
            met.get(i).add(targets.get(i).batch().event(row));
          }
        }
      }
    }
    assertThat(met.getFirst())
        .isEqualTo(met.getLast().stream().filter(e -> e.at().time() <= until).toList());
    assertThat(targets.getFirst().counts().beyond())
        .isEqualTo(met.getLast().size() - met.getFirst().size());
  }

  @Provide
  Arbitrary<String> traces() {
    return new BatchReaderProperties().traces();
  }

  @Provide
  Arbitrary<ReadOptions> options() {
    ReadOptions plain = ReadOptions.DEFAULT;
    return Arbitraries.of(
        plain,
        plain.withTimeMember("t"),
        plain.withRequireSignatures(true),
        plain.withKind("Other"));
  }

  @Provide
  Arbitrary<Long> ends() {
    return Arbitraries.of(0L, 17L, 1_767_225_600_000L, 1_767_225_612_000L);
  }
}
