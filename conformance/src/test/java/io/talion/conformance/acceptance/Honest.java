package io.talion.conformance.acceptance;

import io.talion.conformance.corpus.CorpusCase;
import io.talion.conformance.corpus.CorpusFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** Traces of participants who keep every rule of a case, with all the freedom the rules leave. */
enum Honest {
  /** Members who miss no more than the strictest tier allows: nothing. */
  A1 {
    @Override
    void write(Random r, List<String> out) {
      int members = 1 + r.nextInt(4);
      for (int m = 0; m < members; m++) {
        out.add(
            "{\"kind\":\"Stake\",\"time\":%d,\"block\":0,\"operator\":\"@m%d\",\"quorum\":\"@q\",\"amount\":%d}"
                .formatted(EPOCHS, m, 1 + r.nextInt(1_000)));
        out.add(
            "{\"kind\":\"Member\",\"time\":%d,\"block\":0,\"operator\":\"@m%d\",\"quorum\":\"@q\",\"in\":true}"
                .formatted(EPOCHS, m));
      }
      for (int i = 1; i <= 20; i++) {
        out.add(
            "{\"kind\":\"Batch\",\"time\":%d,\"block\":%d,\"quorum\":\"@q\",\"reference\":%d,\"nonsigners\":[\"@stranger\"]}"
                .formatted(EPOCHS + i * 1_000L, i, r.nextInt(i)));
        if (r.nextInt(4) == 0) {
          out.add(
              "{\"kind\":\"Review\",\"time\":%d,\"block\":%d,\"quorum\":\"@q\"}"
                  .formatted(EPOCHS + i * 1_000L, i));
        }
      }
    }
  },

  /** One vote an epoch, each from the last target on, some of them heard twice. */
  A2 {
    @Override
    void write(Random r, List<String> out) {
      for (int e = 10; e < 30; e++) {
        for (int v = 1; v <= 3; v++) {
          int times = 1 + r.nextInt(2);
          for (int i = 0; i < times; i++) {
            out.add(
                "{\"kind\":\"Vote\",\"time\":%d,\"validator\":%d,\"source\":%d,\"target\":%d,\"data\":\"#%d\"}"
                    .formatted(EPOCHS + e * 384_000L + i, v, e - 1, e, 100 * v + e));
          }
        }
      }
    }
  },

  /** Votes missed out of a leak cost nothing; in a leak everybody votes. */
  A3 {
    @Override
    void write(Random r, List<String> out) {
      boolean leak = r.nextBoolean();
      for (int e = 10; e < 40; e++) {
        long t = EPOCHS + e * 384_000L;
        for (int v = 1; v <= 3; v++) {
          if (e == 10 || leak || r.nextInt(3) > 0) {
            out.add(
                "{\"kind\":\"Hit\",\"time\":%d,\"validator\":%d,\"epoch\":%d}".formatted(t, v, e));
          }
        }
        int delay = leak ? 5 + r.nextInt(5) : r.nextInt(5);
        out.add(
            "{\"kind\":\"EpochEnd\",\"time\":%d,\"epoch\":%d,\"finalized\":%d}"
                .formatted(t, e, e - delay));
      }
    }
  },

  /** Every second block missed at most: half of the window is allowed. */
  A5 {
    @Override
    void write(Random r, List<String> out) {
      for (int h = 1; h <= 60; h++) {
        boolean ok = h % 2 == 0 || r.nextInt(3) == 0;
        out.add(
            "{\"kind\":\"Signed\",\"time\":%d,\"block\":%d,\"operator\":\"@o\",\"ok\":%b}"
                .formatted(EPOCHS + h * 6_000L, h, ok));
      }
    }
  },

  /** Keys that are at the network's level or within what their operator is allowed below it. */
  A6 {
    @Override
    void write(Random r, List<String> out) {
      int keys = 2 + r.nextInt(4);
      boolean identified = r.nextBoolean();
      for (int v = 1; v <= keys; v++) {
        out.add(
            "{\"kind\":\"Key\",\"time\":%d,\"validator\":%d,\"operator\":\"@op%d\",\"effective\":\"%d000000000\",\"identified\":%b}"
                .formatted(EPOCHS + v, v, r.nextInt(2), 32_000_000_000L, identified));
      }
      for (int k = 1; k <= 4; k++) {
        long t = EPOCHS + k * 2_419_200_000L;
        int level = 5_000 + r.nextInt(5_001);
        out.add(
            "{\"kind\":\"Network\",\"time\":%d,\"att\":%d,\"att_of\":10000,\"prop\":0,\"prop_of\":0,\"sync\":0,\"sync_of\":0}"
                .formatted(t, level));
        for (int v = 1; v <= keys; v++) {
          int done = Math.min(10_000, level - (identified ? 500 : 300) + r.nextInt(900));
          out.add(
              "{\"kind\":\"Frame\",\"time\":%d,\"validator\":%d,\"att\":%d,\"att_of\":10000,\"prop\":0,\"prop_of\":%d,\"sync\":0,\"sync_of\":0,\"slashed\":false}"
                  .formatted(t, v, done, 0));
        }
      }
    }
  },

  /** What was promised for a slot is in its block, and nobody has a reason to challenge. */
  A9 {
    @Override
    void write(Random r, List<String> out) {
      int nonce = r.nextInt(5);
      for (int i = 0; i < 15; i++) {
        int slot = 100 + 3 * i;
        out.add(
            "{\"kind\":\"Commitment\",\"time\":%d,\"operator\":\"@p\",\"bundle\":\"#%d\",\"sender\":\"@s\",\"slot\":%d,\"nonce\":%d,\"cost\":\"1000\",\"tx\":\"#%d\"}"
                .formatted(EPOCHS + (slot - 1) * 12_000L, i, slot, nonce + i, 1_000 + i));
        out.add(
            "{\"kind\":\"Account\",\"time\":%d,\"sender\":\"@s\",\"slot\":%d,\"nonce\":%d,\"balance\":\"%d\"}"
                .formatted(EPOCHS + slot * 12_000L, slot, nonce + i, 1_000 + r.nextInt(1_000)));
        out.add(
            "{\"kind\":\"Included\",\"time\":%d,\"tx\":\"#%d\",\"slot\":%d}"
                .formatted(EPOCHS + slot * 12_000L, 1_000 + i, slot));
      }
    }
  },

  /** Bundles in their order in the committer's block, beside what others do. */
  A9_MEV {
    @Override
    void write(Random r, List<String> out) {
      for (int s = 1; s <= 10; s++) {
        int first = r.nextInt(50);
        long t = EPOCHS + s * 12_000L;
        out.add(
            "{\"kind\":\"Commitment\",\"time\":%d,\"operator\":\"@p\",\"id\":\"#%d\",\"slot\":%d,\"txs\":[\"#1%d\",\"#2%d\"],\"revertable\":[\"#2%d\"],\"bid\":\"1000\",\"sent\":%d,\"starts\":%d,\"ends\":%d,\"shutterised\":false}"
                .formatted(t - 12_000, s, s, s, s, s, t - 12_000, t - 13_000, t));
        for (int i = 1; i <= 2; i++) {
          out.add(
              "{\"kind\":\"Position\",\"time\":%d,\"slot\":%d,\"tx\":\"#%d%d\",\"place\":%d,\"ok\":%b}"
                  .formatted(t, s, i, s, first + i, i == 1 || r.nextBoolean()));
        }
        out.add("{\"kind\":\"Built\",\"time\":%d,\"slot\":%d,\"builder\":\"@p\"}".formatted(t, s));
      }
    }
  },

  /** Checkpoints of what was dispatched, votes for one hash a height, claims that come true. */
  A12 {
    @Override
    void write(Random r, List<String> out) {
      int size = 1 + r.nextInt(8);
      for (int i = 0; i < size; i++) {
        out.add(
            "{\"kind\":\"Dispatched\",\"time\":%d,\"index\":%d,\"id\":\"#7%d\",\"root\":\"#8%d\"}"
                .formatted(1_000 + i, i, i, i));
      }
      long t = 2_000;
      for (int i = 0; i < 20; i++) {
        t += r.nextInt(3) == 0 ? r.nextLong(3_000_000_000L) : r.nextInt(2_000);
        statement(r, r.nextInt(size), t, out);
      }
    }

    private void statement(Random r, int n, long t, List<String> out) {
      String who = "@" + "abc".charAt(r.nextInt(3));
      out.add(
          switch (r.nextInt(5)) {
            case 0 ->
                "{\"kind\":\"Checkpoint\",\"time\":%d,\"operator\":\"%s\",\"digest\":\"#%d\",\"index\":%d,\"id\":\"#7%d\",\"root\":\"#8%d\",\"hook_ok\":true,\"sig_ok\":true}"
                    .formatted(t, who, r.nextInt(100), n, n, n);
            case 1 ->
                "{\"kind\":\"Canonical\",\"time\":%d,\"operator\":\"%s\",\"height\":%d,\"app_hash\":\"#%d\",\"sig_ok\":true}"
                    .formatted(t, who, n, n);
            case 2 ->
                "{\"kind\":\"Fork\",\"time\":%d,\"operator\":\"%s\",\"height\":%d,\"app_hash\":\"#%d\",\"sig_ok\":%b}"
                    .formatted(t, who, n, n, r.nextBoolean());
            case 3 ->
                "{\"kind\":\"Claimed\",\"time\":%d,\"operator\":\"%s\",\"chain\":\"#1\",\"height\":%d,\"block_hash\":\"#%d\"}"
                    .formatted(t, who, n, n);
            default ->
                "{\"kind\":\"Truth\",\"time\":%d,\"chain\":\"#1\",\"height\":%d,\"block_hash\":\"#%d\"}"
                    .formatted(t, n, n);
          });
    }
  };

  /** 2026-01-01, where the policies' clocks begin. */
  private static final long EPOCHS = 1_767_225_600_000L;

  /** Adds the lines of one trace. */
  abstract void write(Random r, List<String> out);

  private String policy() {
    return name().replace('_', '-');
  }

  /** A trace for the policy of this name. */
  CorpusCase trace(Random r) {
    List<String> lines = new ArrayList<>();
    write(r, lines);
    return new CorpusCase(
        Acceptance.policy(policy()),
        0,
        "honest",
        Acceptance.text(Acceptance.policy(policy())),
        Map.of(),
        CorpusFile.expanded(lines),
        OptionalLong.empty(),
        Map.of(),
        List.of("nothing"));
  }
}
