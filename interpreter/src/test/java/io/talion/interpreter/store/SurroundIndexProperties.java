package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Surround votes in either direction, against every earlier vote looked at in turn. */
class SurroundIndexProperties {
  private record Vote(int gap, int key, long source, long target) {}

  @Provide
  Arbitrary<List<Vote>> votes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 2),
            Arbitraries.longs().between(0, 12),
            Arbitraries.longs().between(0, 5))
        .as((gap, key, source, length) -> new Vote(gap, key, source, source + length))
        .list()
        .ofMaxSize(150);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theEarliestPartner(
      @ForAll("votes") List<Vote> votes,
      @ForAll @IntRange(max = 60) int within,
      @ForAll boolean outer,
      @ForAll boolean inner,
      @ForAll boolean late) {
    int n = votes.size();
    long[][] in = new long[6][n];
    long now = 0;
    for (int i = 0; i < n; i++) {
      Vote v = votes.get(i);
      now += v.gap();
      in[0][i] = v.key() * 77L;
      in[2][i] = v.source();
      in[3][i] = v.target();
      in[4][i] = late && i % 4 == 1 ? now - 6 : now;
      in[5][i] = i;
    }
    SurroundIndex index = new SurroundIndex(within, late ? 6 : 0, outer, inner);
    int[] rows = new int[n];
    long[] partners = new long[n];
    int count = index.run(in[0], in[1], in[2], in[3], in[4], in[5], n, rows, partners);
    List<List<Long>> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(List.of((long) rows[i], partners[i]));
    }
    List<List<Long>> expected = new ArrayList<>();
    for (int b = 0; b < n; b++) {
      for (int a = 0; a < b; a++) {
        if (votes.get(a).key() == votes.get(b).key()
            && Math.abs(in[4][a] - in[4][b]) <= within
            && (outer && surrounds(votes.get(a), votes.get(b))
                || inner && surrounds(votes.get(b), votes.get(a)))) {
          expected.add(List.of((long) b, (long) a));
          break;
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static boolean surrounds(Vote a, Vote b) {
    return a.source() < b.source() && b.target() < a.target();
  }
}
