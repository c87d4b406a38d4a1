"""An offline bilingual (en-US / ja-JP) glossary browser."""
