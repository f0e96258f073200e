package dev.podwright.dsl.words;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The methods that a compiled class refers to, as {@code owner.name(descriptor)}, from its constant pool. */
final class CalledMethods {
    private CalledMethods() {}

    static Set<String> of(byte[] classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] first = new int[count];
            int[] second = new int[count];
            boolean[] isMethod = new boolean[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 3, 4 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                    case 15 -> in.skipNBytes(3);
                    default -> {
                        first[i] = in.readUnsignedShort();
                        second[i] = in.readUnsignedShort();
                        isMethod[i] = tag == 10 || tag == 11;
                    }
                }
            }
            Set<String> methods = new TreeSet<>();
            for (int i = 1; i < count; i++) {
                if (isMethod[i]) {
                    int nameAndType = second[i];
                    methods.add(texts[first[first[i]]] + '.' + texts[first[nameAndType]] + texts[second[nameAndType]]);
                }
            }
            return methods;
        }
    }
}
