package dev.podwright.dsl.value;

/** What a path of the node must be. Words take a text beside it, for values that are newer. */
public sealed interface HostPathType permits Shared.File, HostPathType.Own {
    /** The constants that no other enumeration has. */
    enum Own implements HostPathType {
        /** {@code Directory}. */
        DIRECTORY("Directory"),
        /** {@code DirectoryOrCreate}. */
        DIRECTORY_OR_CREATE("DirectoryOrCreate"),
        /** {@code FileOrCreate}. */
        FILE_OR_CREATE("FileOrCreate"),
        /** {@code Socket}. */
        SOCKET("Socket"),
        /** {@code CharDevice}. */
        CHAR_DEVICE("CharDevice"),
        /** {@code BlockDevice}. */
        BLOCK_DEVICE("BlockDevice");

        private final String text;

        Own(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
