package dev.podwright.dsl.value.workload;

/**
 * Constants that several kinds of workloads have for how they replace their pods. They are used by their names in {@code
 * Pods}.
 */
public final class UpdateStrategies {
    private UpdateStrategies() {}

    /** {@code OnDelete} of {@link DaemonSetUpdateStrategyType}, {@link StatefulSetUpdateStrategyType}. */
    public enum OnDelete implements DaemonSetUpdateStrategyType, StatefulSetUpdateStrategyType {
        /** {@code OnDelete}. */
        ON_DELETE("OnDelete");

        private final String text;

        OnDelete(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code Recreate} of {@link DeploymentStrategyType}, {@link StatefulSetUpdateStrategyType}. */
    public enum Recreate implements DeploymentStrategyType, StatefulSetUpdateStrategyType {
        /** {@code Recreate}. */
        RECREATE("Recreate");

        private final String text;

        Recreate(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code RollingUpdate} of {@link DaemonSetUpdateStrategyType}, {@link DeploymentStrategyType}, {@link StatefulSetUpdateStrategyType}. */
    public enum RollingUpdate
            implements DaemonSetUpdateStrategyType, DeploymentStrategyType, StatefulSetUpdateStrategyType {
        /** {@code RollingUpdate}. */
        ROLLING_UPDATE("RollingUpdate");

        private final String text;

        RollingUpdate(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
