package io.talion.interpreter.store;

/** Nothing is ever forgotten. */
final class WholeWindow implements Window {
  @Override
  public void add(int key, long position, long hi, long lo, Leaving leaving) {
    leaving.stays(key, hi, lo);
  }

  @Override
  public void expire(long now, Leaving leaving) {}

  @Override
  public long next() {
    return Long.MAX_VALUE;
  }

  @Override
  public void clear(int key, Leaving leaving) {}

  @Override
  public void grow(Scaled scaled, long growth) {}
}
