package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Source text as a tree that knows how it can shrink: a droppable part may go, an expression may
 * become its simplest literal or an expression of the same sort inside it. Whether what is left
 * still checks is for the compiler to say.
 *
 * @param text text of a leaf, else empty
 * @param sort name of an expression's sort, else empty
 * @param simplest the literal an expression shrinks to
 */
public record Fragment(Role role, String text, List<Fragment> parts, String sort, String simplest) {

  /** How a fragment may shrink. */
  public enum Role {
    FIXED,
    DROPPABLE,
    EXPRESSION
  }

  static Fragment text(String text) {
    return new Fragment(Role.FIXED, text, List.of(), "", "");
  }

  static Fragment of(Object... parts) {
    return new Fragment(Role.FIXED, "", children(parts), "", "");
  }

  static Fragment droppable(Object... parts) {
    return new Fragment(Role.DROPPABLE, "", children(parts), "", "");
  }

  static Fragment expression(Sort sort, Object... parts) {
    return new Fragment(Role.EXPRESSION, "", children(parts), sort.name(), sort.literals().get(0));
  }

  static Fragment joined(String separator, List<Fragment> parts) {
    List<Fragment> all = new ArrayList<>();
    for (Fragment part : parts) {
      if (!all.isEmpty()) {
        all.add(text(separator));
      }
      all.add(part);
    }
    return new Fragment(Role.FIXED, "", all, "", "");
  }

  private static List<Fragment> children(Object... parts) {
    List<Fragment> children = new ArrayList<>();
    for (Object part : parts) {
      children.add(
          switch (part) {
            case Fragment f -> f;
            case Term t -> t.text();
            default -> text(part.toString());
          });
    }
    return List.copyOf(children);
  }

  /** The source text. */
  public String render() {
    StringBuilder out = new StringBuilder();
    render(out);
    return out.toString();
  }

  private void render(StringBuilder out) {
    out.append(text);
    parts.forEach(p -> p.render(out));
  }

  /** Every tree that is one step smaller, large steps first. */
  public Stream<Fragment> smaller() {
    return Stream.concat(Stream.concat(replacements(), withoutOne()), deeper());
  }

  private Stream<Fragment> replacements() {
    if (role != Role.EXPRESSION || render().equals(simplest)) {
      return Stream.empty();
    }
    Fragment least = new Fragment(role, simplest, List.of(), sort, simplest);
    return Stream.concat(
        Stream.of(least),
        parts.stream().flatMap(Fragment::within).filter(f -> f.sort.equals(sort)));
  }

  private Stream<Fragment> within() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Fragment::within));
  }

  private Stream<Fragment> withoutOne() {
    return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
        .filter(i -> parts.get(i).role == Role.DROPPABLE)
        .map(i -> {
          List<Fragment> rest = new ArrayList<>(parts);
          rest.remove((int) i);
          return with(rest);
        });
  }

  private Stream<Fragment> deeper() {
    return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
        .flatMap(i ->
            parts
                .get(i)
                .smaller()
                .map(part -> {
                  List<Fragment> changed = new ArrayList<>(parts);
                  changed.set(i, part);
                  return with(changed);
                }));
  }

  private Fragment with(List<Fragment> changed) {
    return new Fragment(role, text, List.copyOf(changed), sort, simplest);
  }
}
