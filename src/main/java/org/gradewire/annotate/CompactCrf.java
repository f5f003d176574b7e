package org.gradewire.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/**
 * A CRF in flat arrays, which load in a tenth of the time that the objects of CoreNLP's own file
 * take.
 *
 * <p>What it says is the same to the last bit: the features, their weights and the word clusters
 * are those of the model it was made from ({@link StockModel}); only the words themselves are
 * replaced by their hashes.
 *
 * @param source the SHA-256 of the model that it was made from, in hexadecimal
 * @param classes the names of the classes, by number
 * @param pairs which class follows which, by the number of the pair: two entries each
 * @param features the number of each feature
 * @param offsets where in {@code weights} those of each feature begin
 * @param weights one after another for each class, or for each pair of classes
 * @param words the number of the cluster of each word that has one
 * @param clusters the names of the clusters
 * @param known the words in lower case that the model was trained on
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are the point of it
record CompactCrf(
    String source,
    List<String> classes,
    int[] pairs,
    HashTable features,
    int[] offsets,
    float[] weights,
    HashTable words,
    List<String> clusters,
    HashTable known) {
  private static final int MAGIC = 0x47574331;
  private static final int BUFFER = 1 << 16;

  /** Writes the model; {@link #read} reads it. */
  void write(OutputStream out) throws IOException {
    DataOutputStream header = new DataOutputStream(out);
    header.writeInt(MAGIC);
    header.writeUTF(source);
    header.writeUTF(String.join(" ", classes));
    header.writeUTF(String.join(" ", clusters));
    for (int size : sizes()) {
      header.writeInt(size);
    }
    header.flush();
    Numbers numbers = new Numbers();
    try (WritableByteChannel to = Channels.newChannel(out)) {
      numbers.write(to, pairs);
      for (HashTable table : List.of(features, words, known)) {
        numbers.write(to, table.keys());
        numbers.write(to, table.values());
      }
      numbers.write(to, offsets);
      numbers.write(to, weights);
    }
  }

  private int[] sizes() {
    return new int[] {
      pairs.length,
      features.keys().length,
      words.keys().length,
      known.keys().length,
      offsets.length,
      weights.length
    };
  }

  /** Returns the hash of the model that the file was made from, which stands at its head. */
  static String sourceOf(InputStream in) throws IOException {
    DataInputStream header = new DataInputStream(in);
    int magic = header.readInt();
    if (magic != MAGIC) {
      throw new IOException(
          "found a file that begins with %08x, expected %08x".formatted(magic, MAGIC));
    }
    return header.readUTF();
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException if it is something else, or ends too early
   */
  static CompactCrf read(InputStream in) throws IOException {
    String source = sourceOf(in);
    DataInputStream header = new DataInputStream(in);
    List<String> classes = List.of(header.readUTF().split(" ", -1));
    List<String> clusters = List.of(header.readUTF().split(" ", -1));
    int[] pairs = new int[header.readInt()];
    HashTable features = table(header.readInt());
    HashTable words = table(header.readInt());
    HashTable known = table(header.readInt());
    int[] offsets = new int[header.readInt()];
    float[] weights = new float[header.readInt()];
    Numbers numbers = new Numbers();
    try (ReadableByteChannel from = Channels.newChannel(in)) {
      numbers.read(from, pairs);
      for (HashTable table : List.of(features, words, known)) {
        numbers.read(from, table.keys());
        numbers.read(from, table.values());
      }
      numbers.read(from, offsets);
      numbers.read(from, weights);
    }
    return new CompactCrf(
        source, classes, pairs, features, offsets, weights, words, clusters, known);
  }

  private static HashTable table(int size) {
    return new HashTable(new long[size], new int[size]);
  }

  /** Moves arrays of numbers between memory and a file, a buffer at a time. */
  private static final class Numbers {
    private final ByteBuffer buffer =
        ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /** Moves so many numbers between the buffer, which it holds from its start, and an array. */
    private interface Move {
      void move(int from, int count);
    }

    private void fill(ReadableByteChannel from, int size, int length, Move move)
        throws IOException {
      int step = BUFFER / size;
      for (int at = 0; at < length; at += step) {
        int count = Math.min(step, length - at);
        buffer.clear().limit(count * size);
        while (buffer.hasRemaining()) {
          if (from.read(buffer) < 0) {
            throw new IOException("found the end of the file within a table of numbers");
          }
        }
        buffer.flip();
        move.move(at, count);
      }
    }

    void read(ReadableByteChannel from, int[] numbers) throws IOException {
      fill(
          from,
          Integer.BYTES,
          numbers.length,
          (at, count) -> buffer.asIntBuffer().get(numbers, at, count));
    }

    void read(ReadableByteChannel from, long[] numbers) throws IOException {
      fill(
          from,
          Long.BYTES,
          numbers.length,
          (at, count) -> buffer.asLongBuffer().get(numbers, at, count));
    }

    void read(ReadableByteChannel from, float[] numbers) throws IOException {
      fill(
          from,
          Float.BYTES,
          numbers.length,
          (at, count) -> buffer.asFloatBuffer().get(numbers, at, count));
    }

    private void empty(WritableByteChannel to, int size, int length, Move move) throws IOException {
      int step = BUFFER / size;
      for (int at = 0; at < length; at += step) {
        int count = Math.min(step, length - at);
        buffer.clear();
        move.move(at, count);
        buffer.limit(count * size);
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
      }
    }

    void write(WritableByteChannel to, int[] numbers) throws IOException {
      empty(
          to,
          Integer.BYTES,
          numbers.length,
          (at, count) -> buffer.asIntBuffer().put(numbers, at, count));
    }

    void write(WritableByteChannel to, long[] numbers) throws IOException {
      empty(
          to,
          Long.BYTES,
          numbers.length,
          (at, count) -> buffer.asLongBuffer().put(numbers, at, count));
    }

    void write(WritableByteChannel to, float[] numbers) throws IOException {
      empty(
          to,
          Float.BYTES,
          numbers.length,
          (at, count) -> buffer.asFloatBuffer().put(numbers, at, count));
    }
  }
}
