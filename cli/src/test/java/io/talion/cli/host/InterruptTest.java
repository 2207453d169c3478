package io.talion.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What Ctrl-C does to a run, whether it sees it or not. */
class InterruptTest {
  private final List<String> notes = new ArrayList<>();

  @Test
  void aRunThatEndsSpeaksForItself() {
    Interrupt interrupt = new Interrupt(false, 1, notes::add);
    interrupt.close();
    interrupt.stop();
    assertThat(interrupt.requested()).isTrue();
    assertThat(notes).isEmpty();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatDoesNotComeToItsEndIsWokenUpAndNotLeftInSilence() throws InterruptedException {
    CompletableFuture<Interrupt> made = new CompletableFuture<>();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    Thread run =
        new Thread(() -> {
          made.complete(new Interrupt(false, 1, notes::add));
          try {
            never.await();
          } catch (InterruptedException e) {
            woken.countDown();
          }
        });
    run.start();
    made.join().stop();
    woken.await();
    assertThat(made.join().requested()).isTrue();
    assertThat(notes).singleElement().asString().contains("not be printed");
  }
}
