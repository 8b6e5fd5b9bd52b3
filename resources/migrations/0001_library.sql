-- Written by the store; see docs/storage.md.
SELECT 1;
