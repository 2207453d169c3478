package io.talion.trace.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final EventKind KIND =
      EventKind.named("Signed")
          .field("slot", new Type.Point(Clock.SLOT))
          .field("share", Type.Simple.RATIO)
          .field("ok", Type.Simple.BOOL)
          .field("root", new Type.Optional(Type.Bytes.HASH))
          .build(0);
  private static final EventKind OTHER =
      EventKind.named("Other").field("n", Type.Simple.INT).build(1);

  private static Event signed(Coordinates at) {
    return new Event(KIND, at, List.of(Int.of(7), Ratio.of(1, 2), Bool.TRUE, None.NONE));
  }

  private static Event other(long time, long block, long tx, long log, long n) {
    return new Event(OTHER, new Coordinates(time, block, -1, -1, tx, log), List.of(Int.of(n)));
  }

  @Test
  void canonicalJsonLeavesOutWhatIsAbsent() {
    assertThat(EventJson.of(signed(Coordinates.at(5, 2))))
        .isEqualTo(
            "{\"kind\":\"Signed\",\"time\":5,\"block\":2,\"slot\":\"7\",\"share\":\"1/2\",\"ok\":true}");
  }

  @Test
  void aCoordinateThatAFieldIsNamedLikeKeepsItsSign() {
    assertThat(EventJson.of(signed(new Coordinates(5, 2, 9, 1, 3, 4))))
        .isEqualTo(
            "{\"kind\":\"Signed\",\"time\":5,\"block\":2,\"@slot\":\"9\",\"epoch\":\"1\",\"tx\":\"3\",\"log\":\"4\","
                + "\"slot\":\"7\",\"share\":\"1/2\",\"ok\":true}");
  }

  @Test
  void theIdIsTheDigestOfTheCanonicalJson() {
    Event e = new Event(OTHER, Coordinates.at(0), List.of(Int.of(1)));
    assertThat(EventJson.of(e)).isEqualTo("{\"kind\":\"Other\",\"time\":0,\"n\":\"1\"}");
    assertThat(e.id())
        .isEqualTo("d833bbc0f9d3bf0981961a32ea55c1a353455214d4c2c499676351df93577e10");
  }

  @Test
  void eventsAreOrderedByTimeBlockPlaceKindAndFields() {
    List<Event> sorted =
        List.of(
            other(1, -1, -1, -1, 9),
            other(1, 0, -1, -1, 9),
            other(1, 0, -1, 0, 9),
            other(1, 0, 0, -1, 9),
            signed(new Coordinates(1, 0, -1, -1, 0, 1)),
            other(1, 0, 0, 1, 1),
            other(1, 0, 0, 1, 2),
            other(1, 1, -1, -1, 0),
            other(2, -1, -1, -1, 0));
    List<Event> shuffled = new ArrayList<>(sorted);
    Collections.reverse(shuffled);
    shuffled.sort(EventOrder.CANONICAL);
    assertThat(shuffled).isEqualTo(sorted);
  }

  @Test
  void onlyEqualEventsCompareEqual() {
    Event a = new Event(OTHER, new Coordinates(1, -1, 3, -1, -1, -1), List.of(Int.of(1)));
    Event b = new Event(OTHER, new Coordinates(1, -1, 4, -1, -1, -1), List.of(Int.of(1)));
    assertThat(EventOrder.CANONICAL.compare(a, b)).isNegative();
    assertThat(EventOrder.WITHIN_INSTANT.compare(a, a)).isZero();
  }

  @Test
  void fieldsByName() {
    assertThat(signed(Coordinates.at(1)).field("slot")).isEqualTo(Int.of(7));
    assertThatThrownBy(() -> signed(Coordinates.at(1)).field("none"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Hex.parse("0x01").padded(2)).isEqualTo(Hex.parse("0x0001"));
  }
}
