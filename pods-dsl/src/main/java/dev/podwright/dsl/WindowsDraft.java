package dev.podwright.dsl;

import dev.podwright.model.security.WindowsSecurityContextOptions;
import java.util.function.Consumer;

/** How processes run on Windows. Immutable. */
public final class WindowsDraft {
    private final WindowsSecurityContextOptions model;

    WindowsDraft(WindowsSecurityContextOptions model) {
        this.model = model;
    }

    /** The model's value. */
    public WindowsSecurityContextOptions toOptions() {
        return model;
    }

    /** Run as this user, such as {@code ContainerUser}. */
    public WindowsDraft runAsUserName(String name) {
        return with(o -> o.runAsUserName(name));
    }

    /** Run with the group-managed service account of this credential specification, by its name. */
    public WindowsDraft gmsa(String credentialSpecName) {
        return with(o -> o.gmsaCredentialSpecName(credentialSpecName));
    }

    /** Run with the group-managed service account of this credential specification, in its own words. */
    public WindowsDraft gmsaInline(String credentialSpec) {
        return with(o -> o.gmsaCredentialSpec(credentialSpec));
    }

    /** Run on the node itself, not in a container of their own. All containers of a pod do, or none, and it needs the node's network. */
    public WindowsDraft hostProcess() {
        return with(o -> o.hostProcess(true));
    }

    /** The way down to the model's builder. */
    public WindowsDraft with(Consumer<WindowsSecurityContextOptions.Builder> change) {
        WindowsSecurityContextOptions.Builder builder = model.toBuilder();
        change.accept(builder);
        return new WindowsDraft(builder.build());
    }
}
