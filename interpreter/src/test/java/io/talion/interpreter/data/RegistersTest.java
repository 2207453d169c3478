package io.talion.interpreter.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import org.junit.jupiter.api.Test;

/** Columns serve again once they are given back, and not before. */
class RegistersTest {
  private final Registers registers = new Registers();

  private Column take() {
    return registers.column(Coding.Plain.WHOLE, 4);
  }

  @Test
  void whatIsGivenBackServesNext() {
    Column first = take();
    Column second = take();
    registers.give(first);
    Column third = take();
    assertThat(third).isSameAs(first).isNotSameAs(second);
    assertThat(take()).isNotIn(first, second);
  }

  @Test
  void whatIsNotARegisterIsNotTaken() {
    Column held = take();
    registers.give(new Column(Coding.Plain.WHOLE));
    assertThat(take()).isNotSameAs(held);
  }

  @Test
  void allServeAgainWhenTheChunkIsOver() {
    Column first = take();
    Column second = take();
    registers.give(second);
    registers.release();
    assertThat(take()).isSameAs(first);
    assertThat(take()).isSameAs(second);
  }
}
