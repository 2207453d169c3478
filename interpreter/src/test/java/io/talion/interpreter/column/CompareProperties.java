package io.talion.interpreter.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.column.ByteContent;
import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.column.Rows;
import io.talion.trace.value.Hex;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Comparisons in every form, against the canonical order of values. */
class CompareProperties {
  private static final List<BinaryOperator> COMPARISONS =
      List.of(
          BinaryOperator.EQUAL,
          BinaryOperator.NOT_EQUAL,
          BinaryOperator.LESS,
          BinaryOperator.LESS_OR_EQUAL,
          BinaryOperator.GREATER,
          BinaryOperator.GREATER_OR_EQUAL);

  @Provide
  Arbitrary<List<Value>> numbers() {
    return Edges.column(false);
  }

  @Provide
  Arbitrary<List<Value>> optionals() {
    return Edges.column(true);
  }

  @Provide
  Arbitrary<List<Value>> texts() {
    return Arbitraries.strings()
        .withChars('a', 'é', '\uffee', '\u0000')
        .ofMaxLength(3)
        .map(t -> (Value) new Text(t))
        .list()
        .ofSize(6);
  }

  @Provide
  Arbitrary<List<Value>> bytes() {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMaxSize(9)
        .map(b -> (Value) Hex.of(b))
        .list()
        .ofSize(6);
  }

  private static boolean holds(BinaryOperator op, int order) {
    return switch (op) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private static void check(Column a, Column b, List<Value> x, List<Value> y) {
    Column out = new Column(Coding.Plain.TRUTH);
    for (BinaryOperator op : COMPARISONS) {
      Compare.truth(op, a, b, x.size(), out);
      for (int i = 0; i < x.size(); i++) {
        boolean expected = holds(op, Order.CANONICAL.compare(x.get(i), y.get(i)));
        assertThat(out.lo()[i]).as(op.toString()).isEqualTo(expected ? 1 : 0);
      }
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void numbersOfAnyForm(@ForAll("numbers") List<Value> x, @ForAll("numbers") List<Value> y) {
    check(Edges.of(x), Edges.of(y), x, y);
    check(Edges.of(x), Edges.of(x), x, x);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void thresholds(@ForAll("optionals") List<Value> x, @ForAll("numbers") List<Value> constants) {
    Column limit = repeated(constants.get(0), x.size());
    Column fallback = repeated(constants.get(1), x.size());
    Column chosen = new Column(Coding.Plain.FRACTION);
    Choose.orElse(Edges.of(x), fallback, x.size(), chosen);
    boolean ordered = !x.contains(None.NONE);
    threshold(ordered, x, null, Edges.of(x), limit);
    threshold(true, x, fallback, chosen, limit);
  }

  private static Column repeated(Value value, int n) {
    return Rows.repeat(new Column(Coding.Plain.FRACTION), value, n);
  }

  /** {@code ordered}: what is none has no order. */
  private static void threshold(
      boolean ordered, List<Value> x, @Nullable Column fallback, Column chosen, Column limit) {
    Column value = Edges.of(x);
    Column expected = new Column(Coding.Plain.TRUTH);
    Column out = new Column(Coding.Plain.TRUTH);
    for (BinaryOperator op : ordered ? COMPARISONS : COMPARISONS.subList(0, 2)) {
      Compare.truth(op, chosen, limit, x.size(), expected);
      if (Threshold.truth(op, value, fallback, limit, x.size(), out)) {
        long[] truth = Arrays.copyOf(out.lo(), x.size());
        assertThat(truth).as(op.toString()).isEqualTo(Arrays.copyOf(expected.lo(), x.size()));
        assertThat(out.isKnownZero() && Arrays.stream(truth).sum() > 0).isFalse();
      }
    }
  }

  @Example
  void thresholdsOfWordsNeedNoOtherWay() {
    Column value = new Column(Coding.Plain.FRACTION);
    value.appendNumber(0, 51, 1000);
    value.appendNumber(0, 50, 1000);
    value.appendNone();
    Column out = new Column(Coding.Plain.TRUTH);
    Column limit = repeated(Ratio.of(5, 100), 3);
    assertThat(Threshold.truth(BinaryOperator.GREATER, value, null, limit, 3, out)).isTrue();
    assertThat(Arrays.copyOf(out.lo(), 3)).containsExactly(1, 0, 0);
    limit = repeated(Ratio.of(1, 10), 3);
    assertThat(Threshold.truth(BinaryOperator.GREATER, value, null, limit, 3, out)).isTrue();
    assertThat(out.isKnownZero()).isTrue();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void quotients(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll int d) {
    Column x = Edges.of(List.of(Ratio.of(a, 1)));
    Column y = Edges.of(List.of(Ratio.of(b == 0 ? 1 : b, 1)));
    Column quotient = new Column(Coding.Plain.FRACTION);
    Arithmetic.divide(x, y, quotient, 1);
    Value limit = Ratio.of(c, Math.abs((long) d) + 1);
    check(quotient, Edges.of(List.of(limit)), List.of(quotient.value(0)), List.of(limit));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noneEqualsNoneOnly(@ForAll("optionals") List<Value> x, @ForAll("optionals") List<Value> y) {
    Column out = new Column(Coding.Plain.TRUTH);
    Compare.truth(BinaryOperator.EQUAL, Edges.of(x), Edges.of(y), x.size(), out);
    for (int i = 0; i < x.size(); i++) {
      assertThat(out.lo()[i]).isEqualTo(x.get(i).equals(y.get(i)) ? 1 : 0);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void byteStringsByOneDictionaryOrTwo(
      @ForAll("bytes") List<Value> x,
      @ForAll("bytes") List<Value> y,
      @ForAll boolean oneDictionary) {
    ids(ByteContent.HEX, x, y, oneDictionary);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void textsByCodePoint(
      @ForAll("texts") List<Value> x, @ForAll("texts") List<Value> y, @ForAll boolean one) {
    ids(ByteContent.TEXT, x, y, one);
  }

  private static void ids(
      ByteContent content, List<Value> x, List<Value> y, boolean oneDictionary) {
    Dictionary first = new ByteDictionary(content);
    Dictionary second = oneDictionary ? first : new ByteDictionary(content);
    Column a = new Column(new Coding.Ids(first));
    Column b = new Column(new Coding.Ids(second));
    x.forEach(a::append);
    y.forEach(b::append);
    for (int i = 0; i < x.size(); i++) {
      assertThat(a.value(i)).isEqualTo(x.get(i));
    }
    check(a, b, x, y);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void selections(@ForAll("optionals") List<Value> x) {
    Column a = Edges.of(x);
    Column none = Rows.repeat(new Column(Coding.Plain.FRACTION), None.NONE, x.size());
    Column out = new Column(Coding.Plain.TRUTH);
    Compare.truth(BinaryOperator.NOT_EQUAL, a, none, x.size(), out);
    int[] rows = new int[x.size()];
    int n = Select.where(out.lo(), x.size(), rows);
    Column kept = Rows.gather(new Column(Coding.Plain.FRACTION), a, rows, n);
    assertThat(kept.size()).isEqualTo(n);
    List<Value> expected = x.stream().filter(v -> v != None.NONE).toList();
    for (int i = 0; i < n; i++) {
      assertThat(kept.value(i)).isEqualTo(expected.get(i));
    }
    Column fallback = Rows.repeat(new Column(Coding.Plain.FRACTION), Ratio.of(1, 3), x.size());
    Column chosen = new Column(Coding.Plain.FRACTION);
    Choose.orElse(a, fallback, x.size(), chosen);
    for (int i = 0; i < x.size(); i++) {
      assertThat(chosen.value(i)).isEqualTo(x.get(i) == None.NONE ? Ratio.of(1, 3) : x.get(i));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void keysAreEqualWhenTheirValuesAre(
      @ForAll("optionals") List<Value> x,
      @ForAll("optionals") List<Value> y,
      @ForAll("bytes") List<Value> z) {
    Dictionary dictionary = new ByteDictionary(ByteContent.HEX);
    Column c = new Column(new Coding.Ids(dictionary));
    z.forEach(c::append);
    KeyPacker packer =
        new KeyPacker(List.of(Coding.Plain.FRACTION, Coding.Plain.FRACTION, c.coding()));
    packer.pack(List.of(Edges.of(x), Edges.of(y), c), x.size());
    for (int i = 0; i < x.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same =
            x.get(i).equals(x.get(j)) && y.get(i).equals(y.get(j)) && z.get(i).equals(z.get(j));
        assertThat(packer.k0()[i] == packer.k0()[j] && packer.k1()[i] == packer.k1()[j])
            .isEqualTo(same);
      }
    }
  }

  @Provide
  Arbitrary<List<Value>> mixed() {
    return Combinators.combine(numbers(), optionals())
        .as((a, b) -> Stream.concat(a.stream(), b.stream()).toList());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void columnsHoldWhatWasAppended(@ForAll("mixed") List<Value> x) {
    Column column = Edges.of(x);
    for (int i = 0; i < x.size(); i++) {
      assertThat(column.value(i)).isEqualTo(x.get(i));
    }
  }
}
