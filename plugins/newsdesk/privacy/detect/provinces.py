"""The 77 provinces as officers write them, in full, shortened and in English."""

from __future__ import annotations

import re

from newsdesk.privacy.detect.pattern import any_of

PROVINCE = any_of(
    """กรุงเทพ(?:มหานคร|ฯ)? กทม กระบี่ กาญจนบุรี กาฬสินธุ์ กำแพงเพชร ขอนแก่น จันทบุรี ฉะเชิงเทรา แปดริ้ว ชลบุรี ชัยนาท ชัยภูมิ ชุมพร
    เชียงราย เชียงใหม่ ตรัง ตราด ตาก นครนายก นครปฐม นครพนม นครราชสีมา โคราช นครศรีธรรมราช นครศรีฯ นครสวรรค์ นนทบุรี นราธิวาส
    น่าน บึงกาฬ บุรีรัมย์ ปทุมธานี ประจวบ(?:คีรีขันธ์|ฯ) ปราจีนบุรี ปัตตานี พระนครศรีอยุธยา อยุธยา พะเยา พังงา พัทลุง พิจิตร พิษณุโลก
    เพชรบุรี เพชรบูรณ์ แพร่ ภูเก็ต มหาสารคาม มุกดาหาร แม่ฮ่องสอน ยโสธร ยะลา เบตง ร้อยเอ็ด ระนอง ระยอง ราชบุรี ลพบุรี ลำปาง ลำพูน
    เลย ศรีสะเกษ สกลนคร สงขลา สตูล สมุทรปราการ สมุทรสงคราม สมุทรสาคร สระแก้ว สระบุรี สิงห์บุรี สุโขทัย สุพรรณบุรี
    สุราษฎร์(?:ธานี)? สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง อำนาจเจริญ อุดร(?:ธานี|ฯ) อุตรดิตถ์ อุทัยธานี อุบล(?:ราชธานี|ฯ)"""
)
PROVINCE_IN_ENGLISH = re.sub(
    "(?<=[a-z])(?=[A-Z])",
    "[ ]?",
    any_of(
        """AmnatCharoen AngThong Bangkok BuengKan BuriRam Chachoengsao ChaiNat Chaiyaphum Chanthaburi ChiangMai
        ChiangRai ChonBuri Chumphon Kalasin KamphaengPhet Kanchanaburi KhonKaen Krabi Lampang Lamphun Loei
        LopBuri MaeHongSon MahaSarakham Mukdahan NakhonNayok NakhonPathom NakhonPhanom NakhonRatchasima
        NakhonSawan NakhonSiThammarat Nan Narathiwat NongBuaLamPhu NongKhai Nonthaburi PathumThani Pattani
        PhangNga Phatthalung Phayao Phetchabun Phetchaburi Phichit Phitsanulok PhraNakhonSiAyutthaya
        Ayutthaya Phrae Phuket PrachinBuri PrachuapKhiriKhan Ranong Ratchaburi Rayong RoiEt SaKaeo
        SakonNakhon SamutPrakan SamutSakhon SamutSongkhram Saraburi Satun SiSaKet SingBuri Songkhla
        Sukhothai SuphanBuri SuratThani Surin Tak Trang Trat UbonRatchathani UdonThani UthaiThani Uttaradit
        Yala Yasothon"""
    ),
)
