// NabijCommand
