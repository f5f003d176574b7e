package org.gradewire.evaluate;

import java.util.Arrays;

/**
 * Finds the one-to-one assignment of rows to columns with the greatest total weight, by the
 * Hungarian method with potentials, in cubic time.
 */
final class Assignment {
  /** The weight of a pair that must not be formed. */
  static final long FORBIDDEN = 0;

  private static final long FAR = Long.MAX_VALUE / 4;

  private final int size;
  private final long[][] cost;
  private final long[] rowPotential;
  private final long[] columnPotential;
  private final int[] rowOf;
  private final int[] cameFrom;

  private Assignment(long[][] weights, int size) {
    this.size = size;
    this.cost = costs(weights, size);
    this.rowPotential = new long[size + 1];
    this.columnPotential = new long[size + 1];
    this.rowOf = new int[size + 1];
    this.cameFrom = new int[size + 1];
  }

  /**
   * Returns for each row its column, or -1 if it is better left alone. Weights are never negative.
   */
  static int[] best(long[][] weights) {
    int columns = weights.length == 0 ? 0 : weights[0].length;
    Assignment assignment = new Assignment(weights, Math.max(weights.length, columns));
    for (int row = 1; row <= assignment.size; row++) {
      assignment.place(row);
    }
    return assignment.columnsOf(weights);
  }

  /** Pads to a square, counted from 1, in which the least cost is the greatest weight. */
  private static long[][] costs(long[][] weights, int size) {
    long[][] cost = new long[size + 1][size + 1];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < weights[row].length; column++) {
        cost[row + 1][column + 1] = -weights[row][column];
      }
    }
    return cost;
  }

  private void place(int row) {
    long[] least = new long[size + 1];
    boolean[] done = new boolean[size + 1];
    Arrays.fill(least, FAR);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      done[column] = true;
      relax(column, least, done);
      int next = nearest(least, done);
      shift(least[next], least, done);
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[cameFrom[column]];
      column = cameFrom[column];
    }
  }

  private void relax(int from, long[] least, boolean[] done) {
    int row = rowOf[from];
    for (int column = 1; column <= size; column++) {
      long reduced = cost[row][column] - rowPotential[row] - columnPotential[column];
      if (!done[column] && reduced < least[column]) {
        least[column] = reduced;
        cameFrom[column] = from;
      }
    }
  }

  private int nearest(long[] least, boolean[] done) {
    int nearest = 0;
    for (int column = 1; column <= size; column++) {
      if (!done[column] && (nearest == 0 || least[column] < least[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void shift(long delta, long[] least, boolean[] done) {
    for (int column = 0; column <= size; column++) {
      if (done[column]) {
        rowPotential[rowOf[column]] += delta;
        columnPotential[column] -= delta;
      } else {
        least[column] -= delta;
      }
    }
  }

  private int[] columnsOf(long[][] weights) {
    int[] columnOf = new int[weights.length];
    Arrays.fill(columnOf, -1);
    for (int column = 1; column <= size; column++) {
      int row = rowOf[column] - 1;
      if (row < weights.length
          && column <= weights[row].length
          && weights[row][column - 1] != FORBIDDEN) {
        columnOf[row] = column - 1;
      }
    }
    return columnOf;
  }
}
