package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/** What a container draft is made of. */
abstract class ContainerCore {
    final String name;
    final @Nullable Container base;
    final @Nullable Word<ContainerAssembly> last;

    ContainerCore(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        this.name = name;
        this.base = base;
        this.last = last;
    }

    final ContainerDraft say(Word.Effect<ContainerAssembly> effect) {
        return new ContainerDraft(name, base, Word.after(last, effect));
    }

    final Container compile(PodAssembly pod, FieldPath path, Places places, boolean sidecar) {
        ContainerAssembly assembly = new ContainerAssembly(name, base, pod, path, places);
        if (sidecar) {
            assembly.model.restartPolicy("Always");
        }
        Word.say(last, assembly);
        pod.mountShared(assembly);
        return assembly.finish();
    }
}
