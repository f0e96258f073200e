package dev.podwright.declaration;

/**
 * What a container does with a shared volume: {@code writes.podwright.dev/app: logs}.
 *
 * @param volume the name of the pod's volume
 */
public record VolumeUse(String container, VolumeRole role, String volume) implements Declaration {
    @Override
    public String key() {
        return DeclarationText.key(role.word(), container);
    }

    @Override
    public String text() {
        return volume;
    }
}
