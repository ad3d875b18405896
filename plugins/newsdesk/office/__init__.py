"""The office's own work, computed from its registers and its approvals: plan, network, laws, clocks, evaluation."""
