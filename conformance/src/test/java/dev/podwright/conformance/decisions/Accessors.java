package dev.podwright.conformance.decisions;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The accessors of model types that a compiled class refers to, as {@code Type.accessor}, from its constant pool. */
final class Accessors {
    private static final String MODEL = "dev/podwright/model/";

    private Accessors() {}

    static Set<String> in(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.readInt();
        in.readInt();
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] first = new int[count];
        int[] second = new int[count];
        List<Integer> methods = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++;
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                    if (tag == 10 || tag == 11) {
                        methods.add(i);
                    }
                }
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
        Set<String> accessors = new TreeSet<>();
        for (int method : methods) {
            String owner = texts[first[first[method]]];
            if (owner.startsWith(MODEL)) {
                String accessor = "." + texts[first[second[method]]];
                for (String type : types(owner.substring(owner.lastIndexOf('/') + 1))) {
                    accessors.add(type + accessor);
                }
            }
        }
        return accessors;
    }

    /** An accessor of the shared interface reads the field of either type. */
    private static List<String> types(String owner) {
        return owner.equals("ContainerCommon") ? List.of("Container", "EphemeralContainer") : List.of(owner);
    }
}
