package org.gradewire.gate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Finds which of many words stand in a text, in one pass: the automaton of Aho and Corasick, with
 * all transitions laid out in a table. Case does not matter ({@link CaseFold}).
 */
final class WordAutomaton {
  /** Characters below this number have their column in a table; others are looked for. */
  private static final int TABLE = 0x180;

  /** Characters that stand in no word. */
  private static final int OTHER = 0;

  private final char[] alphabet;
  private final int[] columns = new int[TABLE];
  private final int width;

  /** Marks a state at which words end. */
  private static final int ENDS = 1 << 31;

  /** By state and column, where the entries of the state after it begin; perhaps marked. */
  private final int[] next;

  /** The words that end at a state, with those that end them; {@code null} for none. */
  private final int[][] found;

  /** Builds the automaton of {@code words}, in folded case and not empty, numbered from 0. */
  WordAutomaton(List<String> words) {
    alphabet = alphabet(words);
    width = alphabet.length + 1;
    for (char c = 0; c < TABLE; c++) {
      columns[c] = columnOf(CaseFold.of(c));
    }
    Trie trie = new Trie(width, words.stream().mapToInt(String::length).sum() + 1);
    for (int i = 0; i < words.size(); i++) {
      trie.add(words.get(i).chars().map(c -> columnOf((char) c)).toArray(), i);
    }
    trie.link();
    found = Arrays.copyOf(trie.found, trie.size);
    next = Arrays.copyOf(trie.next, trie.size * width);
    for (int i = 0; i < next.length; i++) {
      next[i] = next[i] * width + (found[next[i]] == null ? 0 : ENDS);
    }
  }

  private static char[] alphabet(Collection<String> words) {
    BitSet letters = new BitSet();
    words.forEach(word -> word.chars().forEach(letters::set));
    char[] sorted = new char[letters.cardinality()];
    int size = 0;
    for (int c = letters.nextSetBit(0); c >= 0; c = letters.nextSetBit(c + 1)) {
      sorted[size++] = (char) c;
    }
    return sorted;
  }

  private int columnOf(char folded) {
    int place = Arrays.binarySearch(alphabet, folded);
    return place < 0 ? OTHER : place + 1;
  }

  /** Sets in {@code words} the number of each word that stands in {@code text}. */
  void scan(String text, BitSet words) {
    // Reading a string unit by unit takes longer than all the rest, where it has any curly quote.
    char[] units = text.toCharArray();
    int row = 0;
    for (char c : units) {
      int state = next[row + (c < TABLE ? columns[c] : columnOf(CaseFold.of(c)))];
      row = state & ~ENDS;
      if (state < 0) {
        for (int word : found[row / width]) {
          words.set(word);
        }
      }
    }
  }

  /** The automaton while it is built. */
  private static final class Trie {
    private final int width;
    private final int[] next;
    private final int[][] found;
    private final int[] fallback;
    private int size = 1;

    Trie(int width, int states) {
      this.width = width;
      next = new int[states * width];
      found = new int[states][];
      fallback = new int[states];
    }

    void add(int[] columns, int number) {
      int state = 0;
      for (int column : columns) {
        int edge = state * width + column;
        if (next[edge] == 0) {
          next[edge] = size++;
        }
        state = next[edge];
      }
      append(state, new int[] {number});
    }

    private void append(int state, int[] numbers) {
      int[] before = found[state] == null ? new int[0] : found[state];
      int[] both = Arrays.copyOf(before, before.length + numbers.length);
      System.arraycopy(numbers, 0, both, before.length, numbers.length);
      found[state] = both;
    }

    /** Fills in where a state goes on when its word does not: nearest states first. */
    void link() {
      Deque<Integer> queue = new ArrayDeque<>();
      for (int column = 0; column < width; column++) {
        if (next[column] != 0) {
          queue.add(next[column]);
        }
      }
      while (!queue.isEmpty()) {
        int state = queue.remove();
        for (int column = 0; column < width; column++) {
          int child = next[state * width + column];
          int other = next[fallback[state] * width + column];
          if (child == 0) {
            next[state * width + column] = other;
          } else {
            fallback[child] = other;
            if (found[other] != null) {
              append(child, found[other]);
            }
            queue.add(child);
          }
        }
      }
    }
  }
}
