package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void nothingToAssignGivesNothing() {
    assertThat(Assignment.best(new long[0][0])).isEmpty();
    assertThat(Assignment.best(new long[2][0])).containsExactly(-1, -1);
  }

  @Test
  void forbiddenPairsStayAlone() {
    assertThat(Assignment.best(new long[][] {{0, 0}, {0, 3}})).containsExactly(-1, 1);
  }

  @Test
  void theGreatestTotalIsFoundWhateverTheShape() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      long[][] weights = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (long[] row : weights) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextInt(3) == 0 ? Assignment.FORBIDDEN : random.nextInt(9);
        }
      }
      assertThat(total(weights, Assignment.best(weights))).isEqualTo(greatest(weights, 0, 0));
    }
  }

  private static long total(long[][] weights, int[] columns) {
    long total = 0;
    for (int row = 0; row < columns.length; row++) {
      total += columns[row] < 0 ? 0 : weights[row][columns[row]];
    }
    return total;
  }

  /** Tries everything. */
  private static long greatest(long[][] weights, int row, int used) {
    if (row == weights.length) {
      return 0;
    }
    long greatest = greatest(weights, row + 1, used);
    for (int column = 0; column < weights[row].length; column++) {
      if ((used >> column & 1) == 0) {
        long rest = greatest(weights, row + 1, used | 1 << column);
        greatest = Math.max(greatest, weights[row][column] + rest);
      }
    }
    return greatest;
  }
}
