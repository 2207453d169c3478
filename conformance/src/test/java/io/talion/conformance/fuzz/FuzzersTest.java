package io.talion.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.embed.Evaluator;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.write.FindingJson;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What the fuzzers start from, cut anywhere and with bytes changed: the fuzzers themselves work.
 */
class FuzzersTest {
  private static final long SEED = 1;
  private static final int CHANGED = 40;
  private static final long MOST = 50_000_000;

  @Test
  void aTraceIsJudgedAlike() {
    List<Event> events = Subject.read(Subject.TRACE).events();
    List<Finding> findings = Subject.findings(Evaluator.REFERENCE, events);
    assertThat(findings).extracting(Finding::rule).containsExactly("twice", "silent");
    eachOf(Subject.TRACE, RunFuzzer::fuzzerTestOneInput);
  }

  @Test
  void aFindingIsDerivedOrRefused() {
    byte[] line = Subject.seed("finding/twice.json");
    assertThat(new String(line, StandardCharsets.UTF_8).strip())
        .isEqualTo(
            FindingJson.of(
                Subject.findings(Evaluator.REFERENCE, Subject.read(Subject.TRACE).events())
                    .get(0)));
    eachOf(line, FindingFuzzer::fuzzerTestOneInput);
  }

  @Test
  void aPolicyIsAcceptedOrRefused() {
    String text = Subject.POLICY.sources().values().iterator().next();
    eachOf(text.getBytes(StandardCharsets.UTF_8), SourceFuzzer::fuzzerTestOneInput);
  }

  @Test
  void whatTakesTooLongTwiceFails() {
    int[] calls = {0};
    Timed slowAtFirst = new Timed(input -> busy(calls[0]++ == 0 ? 2 * MOST : 0), MOST);
    slowAtFirst.run(new byte[3]);
    assertThat(calls[0]).isEqualTo(2);
    Timed slow = new Timed(input -> busy(2 * MOST), MOST);
    assertThatThrownBy(() -> slow.run(new byte[3]))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching("took \\d+ ms of CPU time for 3 bytes");
  }

  private static void busy(long nanos) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + nanos;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void eachOf(byte[] seed, Consumer<byte[]> fuzzer) {
    Random random = new Random(SEED);
    fuzzer.accept(seed);
    for (int i = 0; i < CHANGED; i++) {
      byte[] cut = Arrays.copyOf(seed, random.nextInt(seed.length));
      fuzzer.accept(cut);
      byte[] changed = seed.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      fuzzer.accept(changed);
    }
  }
}
